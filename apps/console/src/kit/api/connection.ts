import { type Ask, type Page, pages, type Refusal } from "@trailblazer/client/wire";
import { useMemo, useSyncExternalStore } from "react";
import type { AnyVariables } from "urql";
import { type Concerns, useHeard } from "../live/use-live.ts";
import { refusalIn, useAsking } from "./asking.ts";
import { onWritten } from "./written.ts";

/** A page of anything, and how much there is in all. */
export interface Connection<Node> extends Page<Node> {
  readonly totalCount: number;
}

interface Options<Node> {
  /** Takes `$first` and `$after`. */
  readonly query: string;
  readonly variables: AnyVariables;
  /** Where the page stands in the answer; undefined where there is none. */
  readonly read: (data: never) => Connection<Node> | undefined;
  readonly size: number;
}

interface State<Node> {
  /** Undefined until the first page has come. */
  readonly nodes: readonly Node[] | undefined;
  readonly total: number;
  readonly hasMore: boolean;
  readonly loading: boolean;
  readonly failed: Refusal | undefined;
}

const most = 1000;

/** The pages of one connection: the next on demand, and afresh as many as there are after a change. */
class Chain<Node> {
  #state: State<Node> = { nodes: undefined, total: 0, hasMore: false, loading: true, failed: undefined };
  #cursor: string | null = null;
  /** How many are wanted: what comes between does not take back that more were asked for. */
  #aim = 0;
  /** Grows with each fetching, so that answers to what was asked before are dropped. */
  #turn = 0;
  readonly #listeners = new Set<() => void>();
  #ended: (() => void) | undefined;

  constructor(
    readonly ask: Ask,
    readonly options: Options<Node>,
  ) {}

  readonly snapshot = (): State<Node> => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (!this.#ended) {
      this.#ended = onWritten(this.again);
      this.again();
    }
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      this.#ended?.();
      this.#ended = undefined;
    };
  };

  readonly more = (): void => void this.#fetch(this.#state.nodes ?? [], this.#cursor, this.options.size);

  /** Fetches as many as were wanted once more; those that are there stay on screen until then. */
  readonly again = (): void => void this.#fetch([], null, Math.max(this.options.size, this.#aim));

  #set(change: Partial<State<Node>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  async #fetch(before: readonly Node[], cursor: string | null, wanted: number): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const { query, variables, read } = this.options;
    const found = [...before];
    const aim = before.length + wanted;
    this.#aim = aim;
    this.#set({ loading: true });
    const fetch = async (after: string | null) =>
      read((await this.ask(query, { ...variables, first: Math.min(most, aim - found.length), after })) as never);
    try {
      for await (const { nodes, totalCount, pageInfo } of pages(fetch, cursor)) {
        if (turn !== this.#turn) return;
        found.push(...nodes);
        this.#cursor = pageInfo.endCursor;
        if (pageInfo.hasNextPage && found.length < aim) continue;
        return this.#set({ nodes: found, total: totalCount, hasMore: pageInfo.hasNextPage, loading: false, failed: undefined });
      }
      if (turn === this.#turn) this.#set({ loading: false, failed: undefined });
    } catch (error) {
      if (turn === this.#turn) this.#set({ loading: false, failed: refusalIn(error) });
    }
  }
}

/** What is loaded, and ways to ask for more of it. */
export interface Loaded<Node> extends State<Node> {
  readonly more: () => void;
  readonly again: () => void;
}

interface Use<Node> extends Options<Node> {
  readonly concerns: Concerns;
  readonly isPaused?: boolean;
}

const idle = () => () => undefined;

/** Reads page after page on demand, and afresh as many as are shown after every change that concerns them. */
export function useConnection<Node>({ query, variables, read, size, concerns, isPaused = false }: Use<Node>): Loaded<Node> {
  const ask = useAsking();
  const chain = useMemo(() => new Chain<Node>(ask, { query, variables, read, size }), [ask, query, variables, read, size]);
  const state = useSyncExternalStore(isPaused ? idle : chain.subscribe, chain.snapshot, chain.snapshot);
  useHeard(concerns, () => {
    if (!isPaused) chain.again();
  });
  return { ...state, more: chain.more, again: chain.again };
}
