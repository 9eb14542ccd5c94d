import { type Ask, pages, type Refusal } from "@trailblazer/client/wire";
import type { AnyVariables } from "urql";
import { refusalIn } from "./asking.ts";
import type { Row, RowPage } from "./queries.ts";
import { onWritten } from "./written.ts";

/** What is loaded of a list. */
export interface Loaded {
  readonly rows: readonly Row[];
  /** How many there are in all; undefined until the first page has come. */
  readonly total: number | undefined;
  readonly loading: boolean;
  readonly failed: Refusal | undefined;
}

const size = 100;
const most = 1000;

/** The pages of one list, fetched one after another as far as somebody looks, and afresh after a change. */
export class Pages {
  #loaded: Loaded = { rows: [], total: undefined, loading: true, failed: undefined };
  #wanted = size;
  #cursor: string | null = null;
  #isRunning = false;
  /** Grows with each fresh start, so that answers to what was asked before are dropped. */
  #start = 0;
  readonly #listeners = new Set<() => void>();
  #ended: (() => void) | undefined;

  constructor(
    readonly ask: Ask,
    readonly query: string,
    readonly variables: AnyVariables,
    readonly limit?: number,
  ) {}

  readonly snapshot = (): Loaded => this.#loaded;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    this.#ended ??= onWritten(() => this.refresh());
    void this.#run();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#ended?.();
      this.#ended = undefined;
    };
  };

  /** Sees to it that so many rows are loaded, or all there are. */
  readonly want = (rows: number): void => {
    if (rows <= this.#wanted) return;
    this.#wanted = rows;
    void this.#run();
  };

  /** Fetches afresh as many rows as are loaded; those stay on screen until then. */
  readonly refresh = (): void => {
    this.#start += 1;
    this.#isRunning = false;
    void this.#run(true);
  };

  #set(change: Partial<Loaded>): void {
    this.#loaded = { ...this.#loaded, ...change };
    for (const listener of this.#listeners) listener();
  }

  #isEnough(rows: number, total: number | undefined): boolean {
    return total !== undefined && rows >= Math.min(this.#wanted, total, this.limit ?? total);
  }

  async #run(isFresh = false): Promise<void> {
    if (this.#isRunning || (!isFresh && (this.#isEnough(this.#loaded.rows.length, this.#loaded.total) || this.#loaded.failed))) return;
    this.#isRunning = true;
    const start = this.#start;
    let rows: readonly Row[] = isFresh ? [] : this.#loaded.rows;
    let total = isFresh ? undefined : this.#loaded.total;
    const aim = isFresh ? this.#loaded.rows.length : 0;
    this.#set({ loading: true, failed: undefined });
    const fetch = async (after: string | null) => {
      const missing = Math.max(this.#wanted, aim) - rows.length;
      const first = this.limit ?? (missing > 3 * size ? most : size);
      return (await this.ask<{ readonly rows: RowPage }>(this.query, { ...this.variables, first, after })).rows;
    };
    try {
      for await (const { nodes, totalCount, pageInfo } of pages(fetch, isFresh ? null : this.#cursor)) {
        if (start !== this.#start) return;
        rows = rows.concat(nodes);
        total = pageInfo.hasNextPage || this.limit !== undefined ? totalCount : rows.length;
        this.#cursor = pageInfo.endCursor;
        const isEnough = this.#isEnough(rows.length, total);
        if (!isFresh || isEnough || rows.length >= aim) this.#set({ rows, total });
        if (isEnough) break;
      }
    } catch (error) {
      if (start !== this.#start) return;
      this.#isRunning = false;
      this.#set({ loading: false, failed: refusalIn(error) });
      return;
    }
    this.#isRunning = false;
    this.#set({ rows, total, loading: false });
  }
}
