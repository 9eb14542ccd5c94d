import { randomUUID } from "node:crypto";

/** A mutation that somebody sends under a key of its own, again and again until it is answered. */
export interface Errand {
  readonly key: string;
  readonly kind: "create" | "update" | "bulk" | "change" | "undo";
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many records one doing of it puts into the ledger; null where that depends. */
  readonly records: number | null;
}

// biome-ignore lint/suspicious/noExplicitAny: the proof reads what it asked for.
type Data = any;
export type Replied = { readonly data: Data; readonly errors?: readonly { message: string }[] };

/** Where errands are sent, and what signs them in. */
export interface Counter {
  readonly url: string;
  readonly token: string;
}

/** Sends an errand; undefined when no answer came. */
export async function send({ url, token }: Counter, { key, query, variables }: Errand): Promise<Replied | undefined> {
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", "idempotency-key": key, authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as Replied;
  } catch {
    return undefined;
  }
}

/** How many settings a clerk edits in bulk. */
export const GROUP = 20;

/** Somebody who does one errand after another on records that nobody else changes. */
export class Clerk {
  readonly group = `Trust ${randomUUID()}`;
  readonly #own: { id: string; version: number };
  #changeSet: string | undefined;

  private constructor(own: { id: string; version: number }) {
    this.#own = own;
  }

  /** Makes a clerk's records: one of their own, and a group. */
  static async begin(counter: Counter): Promise<Clerk> {
    const own = await send(
      counter,
      errand("create", `mutation ($name: String!) { done: createRegion(input: { name: $name }) { id version } }`, 1),
    );
    const clerk = new Clerk(own!.data.done);
    const changes = Array.from({ length: GROUP }, (_, index) => ({ createSetting: { name: `School ${index}`, trust: clerk.group } }));
    await send(counter, { ...errand("change", CHANGE, GROUP), variables: { changes } });
    return clerk;
  }

  next(random: () => number): Errand {
    const way = random();
    if (way < 0.25)
      return errand(
        "create",
        `mutation ($name: String!, $key: String!) { done: createRegion(input: { name: $name }, reason: $key) { id } }`,
        1,
      );
    if (way < 0.5) {
      const one = errand(
        "update",
        `mutation ($id: ID!, $version: Int!, $name: String!, $key: String!) { done: updateRegion(id: $id, version: $version, patch: { name: $name }, reason: $key) { version } }`,
        1,
      );
      return { ...one, variables: { ...one.variables, ...this.#own } };
    }
    if (way < 0.75) {
      const one = errand(
        "bulk",
        `mutation ($group: String!, $name: String!, $key: String!) { done: updateSettings(where: { trust: { eq: $group } }, patch: { ward: $name }, expected: ${GROUP}, reason: $key) { changeSet changed } }`,
        GROUP,
      );
      return { ...one, variables: { ...one.variables, group: this.group } };
    }
    if (way < 0.9 || !this.#changeSet) {
      const [one, setting] = [errand("change", CHANGE, 3), randomUUID()];
      const campuses = ["North", "South"].map((name) => ({ createCampus: { setting, name } }));
      const changes = [{ id: setting, createSetting: { name: one.variables.name, trust: "Made by change" } }, ...campuses];
      return { ...one, variables: { key: one.key, changes } };
    }
    const one = errand(
      "undo",
      `mutation ($changeSet: ID!, $key: String!) { done: undo(changeSet: $changeSet, reason: $key) { changeSet changed } }`,
      null,
    );
    return { ...one, variables: { key: one.key, changeSet: this.#changeSet } };
  }

  /** Takes note of an answer, for the next errand. */
  answered({ kind }: Errand, { data }: Replied): void {
    if (kind === "update") this.#own.version = data.done.version;
    if (kind === "bulk") this.#changeSet = data.done.changeSet;
    if (kind === "undo") this.#changeSet = undefined;
  }
}

const CHANGE = `mutation ($changes: [ChangeInput!]!, $key: String) { done: change(changes: $changes, reason: $key) { changeSet changed refused { message } } }`;

function errand(kind: Errand["kind"], query: string, records: number | null): Errand {
  const key = randomUUID();
  return {
    key,
    kind,
    query,
    variables: query.includes("$name") ? (query.includes("$key") ? { name: key, key } : { name: key }) : { name: key, key },
    records,
  };
}
