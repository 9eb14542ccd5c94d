import { isExact, type RecordType } from "@trailblazer/fields";
import type { DocumentNode, SelectionSetNode } from "graphql";
import type { Rights } from "../access/rights.ts";
import type { Run, Ways, Written } from "../database.ts";
import { publish } from "../publish/answer.ts";
import { isMarked } from "../publish/markers.ts";
import { Forbidden } from "../refusals.ts";
import { compile } from "../sql.ts";
import { Allowance } from "./allowance.ts";
import { COSTLY, type Cost, coster, costOf, HEAVY, told } from "./cost.ts";
import { type KeptPlan, KeptPlans } from "./kept-plans.ts";
import { awaitPast } from "./past-moments.ts";
import { type Look, planner, type Reading } from "./plan.ts";
import { endingOf, here, rootColumn } from "./raw-answer.ts";
import { type Asked, asked, type Operation } from "./selection.ts";

/** A query, as it is asked. */
export interface Query {
  readonly operation: Operation;
  readonly document: DocumentNode;
  readonly selections: SelectionSetNode;
  /** The scheme by which its answer is published; none where it is not. */
  readonly scheme?: string | undefined;
}

/** What came of a query: the text of its data, its whole response where that is packed, or the planned roots by their keys, for graphql-js to walk; a refused root is its error. */
export interface Answer {
  readonly cost: Cost | undefined;
  /** The state of the register that it was read from; none where nothing was, or where a copy was read. */
  readonly snapshot?: string;
  /** Set where nothing of the register is in it, so that it does not matter who asked. */
  readonly isOfNobody?: boolean;
  readonly text?: string;
  readonly packed?: Uint8Array;
  readonly roots?: Readonly<Record<string, unknown>>;
}

/** A record as a whole: its stored and dated fields, links as ids. What is shown nowhere to whoever asks is not in it, nor are figures that nobody asked for. */
export interface Found {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly values: Readonly<Record<string, unknown>>;
}

/** A line that a change set writes: one field of one record, or the whole of one that is made or removed. */
export interface Line {
  readonly record: string;
  readonly id: string;
  readonly label: string | null;
  readonly field: string | null;
  readonly before: unknown;
  readonly after: unknown;
}

/** Where all reading goes through: an operation becomes one statement, whatever its depth and its number of roots. */
export interface ReadDoor {
  /** Answers a query. Throws TooCostly where it costs more than may be spent. */
  query(query: Query): Promise<Answer>;
  /** Whether whoever asks has asked for so much in this second, beside changes, that the rest has to wait. */
  hasToWait(): boolean;
  /** What a mutation's payload costs; throws TooCostly where that is more than may be spent. */
  cost(operation: Operation, root: string, fields: readonly Asked[]): Cost;
  /** One record, as a mutation's payload asks for it, by a connection of the caller's where one is given; null when it is not there. */
  record(operation: Operation, field: Asked, type: string, id: string, by?: Run): Promise<unknown>;
  /** The records of a type that match a filter, with their versions: as many as are wanted at most. */
  matching(
    type: RecordType,
    where: Readonly<Record<string, unknown>>,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly version: number }[]>;
  /** The records of a type that match a filter as a whole, on a day or today. */
  records(type: RecordType, where: Readonly<Record<string, unknown>>, look: Look, limit: number): Promise<readonly Found[]>;
  /** What the change set of a transaction has written so far, as whoever asks may see it: asked within that transaction. */
  written(run: Run): Promise<readonly Line[]>;
}

/** What is answered with so many characters at most, in so many milliseconds, is light from then on, however much it might cost. */
const [LITTLE, AT_ONCE] = [50_000, 50];

/** By which connections a door reads: questions by the same as the rest, unless it is said. */
interface Given {
  readonly run: Run;
  readonly ways?: Ways;
  readonly replica?: Ways | undefined;
  /** Whether somebody is changing records now, who is not to be kept waiting. */
  readonly isChanging?: () => boolean;
}

/**
 * The read door of a register. Queries are answered by its `replica` where it has one, but for what was known at a moment: a copy may not
 * have heard of it yet. What costs much is answered apart from the rest where there is a way for it.
 */
export function readDoor(reading: Reading, { run, ways, replica, isChanging = () => false }: Given): (rights: Rights) => ReadDoor {
  const way = here(run);
  const own = ways ?? { light: way, heavy: way, costly: way };
  const allowance = new Allowance();
  /** Small questions in great numbers wait as a large one does, beside changes. So does what is published: a few numbers may be made of many rows, which are looked through. */
  const wayOf = (account: string | null, { requested }: Cost, isPublished: boolean, isLight = false, { light, heavy, costly } = own) => {
    if (isLight || (requested <= HEAVY && !isPublished))
      return !isChanging() || allowance.take(account, Math.min(requested, HEAVY)) ? light : heavy;
    return requested > COSTLY ? costly : heavy;
  };
  const plannerFor = planner(reading);
  const costed = coster(reading.model);
  const kept = new KeptPlans(reading.keptAnswers ?? 0);

  /** Asks again what was asked before: where the register is as it was, the answer is too. */
  async function again(plan: KeptPlan, account: string | null): Promise<Answer> {
    const copy = plan.mayBeBehind ? replica : undefined;
    const given = ({ snapshot, ...written }: Written): Answer => ({ cost: plan.cost, ...written, ...(copy ? {} : { snapshot }) });
    if (plan.answer) {
      const [now] = await (copy ?? own).light.run(`SELECT pg_current_snapshot()::text AS snapshot`);
      if (now?.snapshot === plan.answer.snapshot) return given(plan.answer);
    }
    const way = wayOf(account, plan.cost, plan.shape.scheme !== undefined, plan.isLight, copy);
    const began = performance.now();
    const answer = await way.written(plan.text, plan.values, plan.shape);
    // Once at once is enough: later it may have waited for others.
    plan.isLight = (answer.text?.length ?? Infinity) <= LITTLE && (plan.isLight || performance.now() - began <= AT_ONCE);
    kept.answered(plan, answer);
    return given(answer);
  }

  return (rights) => {
    const planning = plannerFor(rights);
    const cost: ReadDoor["cost"] = (operation, root, fields) => costOf(costed(operation, root, fields), rights.limit);
    return {
      cost,
      hasToWait: () => isChanging() && allowance.isOverspent(rights.viewer.account),
      async query({ operation, document, selections, scheme: named }) {
        const { account, granted } = rights.viewer;
        const key = JSON.stringify([operation.variables, selections.loc?.start, account, granted, rights.limit, named, reading.today()]);
        const known = kept.find(document, key);
        if (known) return again(known, account);
        const fields = asked(operation, "Query", [selections]);
        // What is said of the schema alone is not read from anywhere.
        if (fields.every(({ name }) => name.startsWith("__"))) return { cost: undefined, isOfNobody: true };
        const spent = cost(operation, "Query", fields);
        const scheme = named === undefined ? undefined : reading.schemes?.[named];
        if (scheme && isExact(scheme) && rights.publishes)
          throw new Forbidden("Numbers of people are published by a scheme: those who keep records see them as they are");
        const { statement, refused, moments, isText, hasJson } = await planning.plan(operation, fields, scheme !== undefined);
        if (!statement) return { cost: spent, roots: Object.fromEntries(refused) };
        if (moments.length) await awaitPast(run, moments);
        const { text, values } = compile(statement);
        if (isText) {
          const shape = {
            keys: fields.map(({ key: root }) => root),
            hasJson,
            ending: endingOf(told(spent)),
            scheme: isMarked(text) ? scheme : undefined,
          };
          const plan: KeptPlan = { cost: spent, shape, text, values, mayBeBehind: moments.length === 0 };
          // A moment so near that it had to be waited for is waited for again.
          if (!moments.length) kept.keep(document, key, plan);
          return again(plan, account);
        }
        const [row = {}] = await wayOf(account, spent, scheme !== undefined).run(text, values);
        const roots = new Map<string, unknown>(refused);
        fields.forEach(({ key: root }, index) => {
          const found = row[rootColumn(index)];
          if (typeof found === "string") roots.set(root, JSON.parse(found));
        });
        const found = Object.fromEntries(roots);
        return { cost: spent, snapshot: String(row.snapshot), roots: scheme ? (publish(found, scheme) as typeof found) : found };
      },
      async record(operation, field, type, id, by = run) {
        const { text, values } = compile(planning.record(operation, field, type, id));
        const [row] = await by(text, values);
        return JSON.parse((row?.record as string | undefined) ?? "null");
      },
      async matching(type, where, limit) {
        const { text, values } = compile(planning.matching(type, where, limit));
        const rows = await run(text, values);
        return rows.map(({ id, version }) => ({ id: String(id), version: Number(version) }));
      },
      async records(type, where, look, limit) {
        const { text, values } = compile(planning.records(type, where, look, limit));
        const rows = await run(text, values);
        return rows.map((row) => ({
          id: String(row.id),
          version: Number(row.version),
          title: String(row.title),
          values: JSON.parse(String(row.values)) as Found["values"],
        }));
      },
      async written(within) {
        const { text, values } = compile(planning.written());
        const rows = await within(text, values);
        return rows.map(({ recordId, ...line }) => ({ ...line, id: String(recordId) }) as unknown as Line);
      },
    };
  };
}
