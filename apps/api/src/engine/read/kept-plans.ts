import type { DocumentNode } from "graphql";
import type { Shape, Written } from "../database.ts";
import type { Cost } from "./cost.ts";

/** What is kept of a question: its statement, and the last answer with what of the database it was read from. */
export interface KeptPlan {
  readonly cost: Cost;
  readonly shape: Shape;
  readonly text: string;
  readonly values: readonly unknown[];
  /** Whether a copy of the register may answer it. */
  readonly mayBeBehind: boolean;
  answer?: Written;
  /** Set once it was answered with little and at once: what it costs is what it might, and it does not have to wait again. */
  isLight?: boolean | undefined;
}

/** As many variants of one document as are kept: by its variables, and whose rights it is asked with. */
const VARIANTS = 50;
/** The most characters of one answer that is kept, and of one statement. */
export const LONGEST = 512_000;
const LONGEST_PLAN = 100_000;
/** How many characters of statements are kept in all. */
const PLANS = 50_000_000;

/** Plans by document, and answers until the register changes. */
export class KeptPlans {
  private readonly documents = new WeakMap<DocumentNode, Map<string, KeptPlan>>();
  /** How each plan is dropped, those that were kept longest first. */
  private readonly plans = new Map<KeptPlan, () => void>();
  private readonly answers = new Map<KeptPlan, number>();
  private readonly room: number;
  private size = 0;
  private planned = 0;

  /** `room` is how many characters of answers are kept in all. */
  constructor(room: number) {
    this.room = room;
  }

  find(document: DocumentNode, key: string): KeptPlan | undefined {
    return this.documents.get(document)?.get(key);
  }

  keep(document: DocumentNode, key: string, plan: KeptPlan): void {
    if (plan.text.length > LONGEST_PLAN) return;
    const variants = this.documents.get(document) ?? new Map<string, KeptPlan>();
    this.documents.set(document, variants);
    const [oldest] = variants.values();
    const same = variants.get(key);
    if (same) this.drop(same);
    else if (oldest && variants.size >= VARIANTS) this.drop(oldest);
    this.plans.set(plan, () => variants.delete(key));
    variants.set(key, plan);
    this.planned += plan.text.length;
    for (const [first] of this.plans) {
      if (this.planned <= PLANS) break;
      this.drop(first);
    }
  }

  private drop(plan: KeptPlan): void {
    this.forget(plan);
    this.plans.get(plan)?.();
    this.plans.delete(plan);
    this.planned -= plan.text.length;
  }

  /** Keeps an answer; those that were kept longest make room. */
  answered(plan: KeptPlan, answer: Written): void {
    const { text } = answer;
    this.forget(plan);
    if (!this.plans.has(plan) || text === undefined) return;
    if (text.length > Math.min(LONGEST, this.room)) return;
    plan.answer = answer;
    this.answers.set(plan, text.length);
    this.size += text.length;
    for (const [oldest] of this.answers) {
      if (this.size <= this.room) break;
      this.forget(oldest);
    }
  }

  private forget(plan: KeptPlan): void {
    this.size -= this.answers.get(plan) ?? 0;
    this.answers.delete(plan);
    delete plan.answer;
  }
}
