import { afterAll, beforeAll, expect, test } from "vitest";
import { type Listening, listening } from "../database/listening.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";
import type { TestRegister } from "./test-register.ts";

let served: ServedRegister;
let register: TestRegister;
let ear: Listening;
let url: string;
beforeAll(async () => {
  served = await servedRegister();
  register = served.register;
  url = `${served.url}/graphql/stream`;
  ear = listening(
    register.url,
    (changeSet) => served.live.heard(changeSet),
    () => served.live.letGo(),
  );
  await ear.ready;
});
afterAll(async () => {
  served.live.letGo();
  await ear.close();
  await served.close();
});

interface Told {
  readonly changeSet: string;
  readonly record: string;
  readonly ids: readonly string[];
}

/** Subscribes, does something, and gives the first events that are told. */
async function told(args: string, count: number, work: () => Promise<unknown>): Promise<Told[]> {
  const stop = new AbortController();
  const headers = { "content-type": "application/json", accept: "text/event-stream", ...served.headers };
  const body = JSON.stringify({ query: `subscription { changed${args} { changeSet record ids at } }` });
  const response = await fetch(url, { method: "POST", headers, body, signal: stop.signal });
  expect(response.status).toBe(200);
  await work();
  const events: Told[] = [];
  let text = "";
  for await (const piece of response.body!.pipeThrough(new TextDecoderStream())) {
    text += piece;
    const blocks = text.split("\n\n");
    text = blocks.pop()!;
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (block.includes("event: next") && data) events.push((JSON.parse(data) as { data: { changed: Told } }).data.changed);
    }
    if (events.length >= count) break;
  }
  stop.abort();
  return events;
}

const region = (name: string) => register.add("Region", { name });

test("a change by anybody, psql too, is told to those who listen", async () => {
  let id = "";
  const events = await told("", 2, async () => {
    id = await region("North");
    await register.source.query(`UPDATE regions SET name = 'North and East' WHERE id = $1`, [id]);
  });
  expect(events.map(({ record, ids }) => [record, ids])).toEqual([
    ["Region", [id]],
    ["Region", [id]],
  ]);
});

test("only of the types and records that were asked for", async () => {
  const [first, second] = [await region("South"), await region("West")];
  const events = await told(`(records: ["Region"], ids: ["${second}"])`, 1, async () => {
    await register.source.query(`UPDATE regions SET code = 'Y99' WHERE id = $1`, [first]);
    await register.add("Wave", { code: "2018-19" });
    await register.source.query(`UPDATE regions SET code = 'Y98' WHERE id = $1`, [second]);
  });
  expect(events.map(({ ids }) => ids)).toEqual([[second]]);
});

test("a stream that broke goes on after the last change set that was heard of, without a gap or a repeat", async () => {
  await region("Centre");
  const [last] = await register.database.run("SELECT id FROM change_sets ORDER BY at DESC LIMIT 1");
  const missed = [await region("Isles"), await region("Coast")];
  let live = "";
  const events = await told(`(after: "${String(last!.id)}")`, 3, async () => {
    live = await region("Moors");
  });
  expect(events.map(({ ids }) => ids[0])).toEqual([...missed, live]);
});

test("a stream is of subscriptions alone", async () => {
  const headers = { "content-type": "application/json", accept: "text/event-stream", ...served.headers };
  const response = await fetch(url, { method: "POST", headers, body: JSON.stringify({ query: "{ sites { totalCount } }" }) });
  expect(await response.text()).toContain("Only subscriptions are streamed");
});
