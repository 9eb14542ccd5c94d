import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { place } from "../database/priority.ts";
import { type Counter, post } from "./editors-at-work.ts";

/** What came of asking over and over. */
export interface Asked {
  answered: number;
  refused: number;
  /** How many of those were refused because it is not to be asked by whoever asks. */
  forbidden: number;
  bytes: number;
}

/** Asks, and lets the answer go by unread: how many bytes came, and how it was refused if it was. */
async function askFor(counter: Counter, query: string): Promise<{ bytes: number; refused: string | undefined }> {
  const response = await post(counter, query);
  let bytes = 0;
  let last = "";
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    bytes += chunk.length;
    if (bytes < 10_000) last += Buffer.from(chunk).toString();
  }
  return { bytes, refused: /"code":"(\w+)"/.exec(last)?.[1] };
}

/** Clients in a process of their own, who ask a question over and over, another text each time, until they are told to stop. They have begun when this is there. */
export async function askers(counter: Counter, query: string, clients: number): Promise<() => Promise<Asked>> {
  const program = fileURLToPath(new URL("../../dist/prove/askers.js", import.meta.url));
  // In a session of its own: of those that share one, Linux puts all as far behind as the one, and the API that is asked would be among them.
  const child = fork(program, [JSON.stringify({ counter, query, clients })], { detached: true, execArgv: [] });
  await once(child, "message");
  return async () => {
    const told = once(child, "message");
    child.send("stop");
    const [asked] = (await told) as [Asked];
    return asked;
  };
}

/** What the process of the clients does. */
async function work({ counter, query, clients }: { counter: Counter; query: string; clients: number }): Promise<void> {
  // In service clients have machines of their own.
  place(process.pid, 19);
  const asked: Asked = { answered: 0, refused: 0, forbidden: 0, bytes: 0 };
  const asking = { isOver: false };
  const end = () => {
    asking.isOver = true;
  };
  process.once("message", end);
  process.once("disconnect", end);
  const one = async (nth: number) => {
    for (let round = 0; !asking.isOver; round += 1) {
      const { bytes, refused } = await askFor(counter, `${query} # ${nth} ${round}`);
      asked.bytes += bytes;
      if (refused) asked.refused += 1;
      else asked.answered += 1;
      if (refused === "FORBIDDEN") asked.forbidden += 1;
    }
  };
  process.send!("asking");
  await Promise.all(Array.from({ length: clients }, (_, nth) => one(nth)));
  if (process.connected) process.send!(asked, () => process.disconnect());
}

if (process.send && process.argv[1] === fileURLToPath(import.meta.url)) await work(JSON.parse(process.argv[2]!));
