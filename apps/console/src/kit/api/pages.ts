import type { Refusal } from "@trailblazer/client/wire";
import type { AnyVariables, Client } from "urql";
import type { Page, Row } from "./queries.ts";
import { refusal } from "./refusals.ts";
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
    readonly client: Client,
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
    let cursor = isFresh ? null : this.#cursor;
    let total = isFresh ? undefined : this.#loaded.total;
    const aim = isFresh ? this.#loaded.rows.length : 0;
    this.#set({ loading: true, failed: undefined });
    while (!this.#isEnough(rows.length, total)) {
      const missing = Math.max(this.#wanted, aim) - rows.length;
      const first = this.limit ?? (missing > 3 * size ? most : size);
      const asked = { ...this.variables, first, after: cursor };
      const { data, error } = await this.client.query<{ rows: Page }>(this.query, asked, { requestPolicy: "network-only" }).toPromise();
      if (start !== this.#start) return;
      if (error || !data) {
        this.#isRunning = false;
        this.#set({ loading: false, failed: refusal(error) });
        return;
      }
      rows = rows.concat(data.rows.nodes);
      total = data.rows.pageInfo.hasNextPage ? data.rows.totalCount : this.limit === undefined ? rows.length : data.rows.totalCount;
      cursor = data.rows.pageInfo.endCursor;
      this.#cursor = cursor;
      if (!isFresh || this.#isEnough(rows.length, total) || rows.length >= aim) this.#set({ rows, total });
    }
    this.#isRunning = false;
    this.#set({ rows, total, loading: false });
  }
}
