import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";

/** Who asks, and where. */
export interface Counter {
  readonly url: string;
  readonly token: string;
}

interface Replied {
  readonly data: Record<string, unknown>;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Sends a question. */
export const post = ({ url, token }: Counter, query: string, variables: object = {}) =>
  fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });

/** Asks, and reads the answer. Throws where it is refused. */
async function ask(counter: Counter, query: string, variables: object = {}): Promise<Record<string, unknown>> {
  const { data, errors } = (await (await post(counter, query, variables)).json()) as Replied;
  if (errors) throw new Error(errors[0]!.message);
  return data;
}

/** A record that one editor changes. */
interface Held {
  readonly type: "Setting" | "Team" | "Post" | "Enrolment";
  readonly id: string;
  version: number;
}

const patches: Readonly<Record<Held["type"], (count: number) => object>> = {
  Setting: (count) => ({ trust: `Trust ${count}`, ward: `Ward ${count}` }),
  Team: (count) => ({ note: `Note ${count}`, catchment: 7000 + (count % 1000) }),
  Post: (count) => ({ fundedBy: count % 2 ? "NHS" : "PROGRAMME" }),
  Enrolment: (count) => ({ reason: `Reason ${count}` }),
};

/** Lets editors work for a while, each with a break after each change, and gives how long each change took, in milliseconds. */
type Work = (milliseconds: number, pause: number) => Promise<readonly number[]>;

/** Editors who each change some records of their own, one after the other, over and over. */
async function atWork(counters: readonly Counter[]): Promise<Work> {
  const data = (await ask(
    counters[0]!,
    `{ ${["settings", "teams", "posts", "enrolments"].map((plural) => `${plural}(first: 200, orderBy: [{ id: ASC }]) { nodes { id version } }`).join(" ")} }`,
  )) as Record<string, { nodes: readonly { id: string; version: number }[] }>;
  const types = ["Setting", "Team", "Post", "Enrolment"] as const;
  const held = counters.map((_, nth) =>
    ["settings", "teams", "posts", "enrolments"].flatMap((plural, index) =>
      data[plural]!.nodes.slice(nth * 10, nth * 10 + 10).map((one): Held => ({ ...one, type: types[index]! })),
    ),
  );
  let count = 0;

  return async (milliseconds, pause) => {
    const took: number[] = [];
    const until = performance.now() + milliseconds;
    const work = async (counter: Counter, own: readonly Held[], nth: number) => {
      await wait((pause * nth) / counters.length);
      for (let at = nth; performance.now() < until; at += 1) {
        const one = own[at % own.length]!;
        count += 1;
        const begun = performance.now();
        const changed = await ask(
          counter,
          `mutation ($id: ID!, $version: Int!, $patch: ${one.type}Patch!) { done: update${one.type}(id: $id, version: $version, patch: $patch) { id version title } }`,
          { id: one.id, version: one.version, patch: patches[one.type](count) },
        );
        took.push(performance.now() - begun);
        one.version = (changed.done as { version: number }).version;
        await wait(pause * (0.5 + Math.random()));
      }
    };
    await Promise.all(counters.map((counter, nth) => work(counter, held[nth]!, nth)));
    return took;
  };
}

/** Editors in a process of their own, where nothing else holds up what they send and what they read. It ends with who started it. */
export async function editors(counters: readonly Counter[]): Promise<Work> {
  const program = fileURLToPath(new URL("../../dist/prove/editors-at-work.js", import.meta.url));
  const child = fork(program, [JSON.stringify(counters)], { execArgv: [] });
  const ended = once(child, "exit").then(() => Promise.reject(new Error("The editors' process has ended")));
  const told = () => Promise.race([once(child, "message"), ended]);
  await told();
  return async (...asked) => {
    child.send(asked);
    const [took] = (await told()) as [readonly number[]];
    return took;
  };
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) {
  const work = await atWork(JSON.parse(process.argv[2]!));
  process.on("message", async (asked: Parameters<Work>) => process.send!(await work(...asked)));
  process.send("there");
}
