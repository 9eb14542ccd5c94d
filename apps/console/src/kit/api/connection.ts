import type { Refusal } from "@trailblazer/client/wire";
import { useMemo, useSyncExternalStore } from "react";
import { type AnyVariables, type Client, useClient } from "urql";
import { type Concerns, useHeard } from "../live/use-live.ts";
import { refusal } from "./refusals.ts";
import { onWritten } from "./written.ts";

/** A page of anything. */
export interface Connection<Node> {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly nodes: readonly Node[];
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
  /** Grows with each fetching, so that answers to what was asked before are dropped. */
  #turn = 0;
  readonly #listeners = new Set<() => void>();
  #ended: (() => void) | undefined;

  constructor(
    readonly client: Client,
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

  /** Fetches as many as there are once more; those stay on screen until then. */
  readonly again = (): void => void this.#fetch([], null, Math.max(this.options.size, this.#state.nodes?.length ?? 0));

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
    this.#set({ loading: true });
    for (let after = cursor; ; ) {
      const asked = { ...variables, first: Math.min(most, aim - found.length), after };
      const { data, error } = await this.client.query(query, asked, { requestPolicy: "network-only" }).toPromise();
      if (turn !== this.#turn) return;
      const page = error ? undefined : read(data as never);
      if (!page) return this.#set({ loading: false, failed: error ? refusal(error) : undefined });
      found.push(...page.nodes);
      after = page.pageInfo.endCursor;
      if (page.pageInfo.hasNextPage && found.length < aim) continue;
      this.#cursor = after;
      return this.#set({
        nodes: found,
        total: page.totalCount,
        hasMore: page.pageInfo.hasNextPage,
        loading: false,
        failed: undefined,
      });
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
  const client = useClient();
  const chain = useMemo(() => new Chain<Node>(client, { query, variables, read, size }), [client, query, variables, read, size]);
  const state = useSyncExternalStore(isPaused ? idle : chain.subscribe, chain.snapshot, chain.snapshot);
  useHeard(concerns, () => {
    if (!isPaused) chain.again();
  });
  return { ...state, more: chain.more, again: chain.again };
}
