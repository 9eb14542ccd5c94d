import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let site: string;
beforeAll(async () => {
  register = await testRegister("empty");
  const region = await register.add("Region", { name: "North" });
  site = await register.add("Site", { name: "A site", region: { value: region }, note: "0" });
});
afterAll(() => register.close());

const QUESTION = `{ sites { nodes { note version } } }`;

test("an answer that was kept is never older than what was acknowledged before it was asked for", async () => {
  let acknowledged = 0;
  const writing = { isOver: false };
  const write = async () => {
    for (let count = 1; count <= 150; count += 1) {
      await register.write.apply([{ update: "Site", id: site, version: count, patch: { note: String(count) } }], { way: "API" });
      acknowledged = count;
      // Now and then nothing is written for a while: then answers are given again.
      if (count % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    }
    writing.isOver = true;
  };
  const stale: string[] = [];
  let reads = 0;
  const read = async () => {
    while (!writing.isOver || reads < 1000) {
      const known = acknowledged;
      const { data } = await register.ask(QUESTION);
      const [{ note, version }] = data.sites.nodes;
      reads += 1;
      if (Number(note) < known || version !== Number(note) + 1) stale.push(`${note} at version ${version} after ${known}`);
    }
  };
  await Promise.all([write(), read(), read(), read()]);
  expect(stale).toEqual([]);
  const { count } = await register.statements(() => register.ask(QUESTION));
  expect(count).toBe(1);
});

test("an answer that was kept is nobody else's", async () => {
  const other = await register.add("Site", {
    name: "Another",
    region: { value: (await register.ask(`{ regions { nodes { id } } }`)).data.regions.nodes[0].id },
  });
  const as = (sites: "all" | readonly string[]) => register.as({ granted: [{ role: "MANAGER", sites, organisations: [] }] });
  const seen = async (ask: TestRegister["ask"]) =>
    (await ask(`{ sites(orderBy: [{ id: ASC }]) { nodes { id } } }`)).data.sites.nodes.map(({ id }: { id: string }) => id);
  for (let round = 0; round < 3; round += 1) {
    expect(await seen(as("all"))).toEqual([site, other]);
    expect(await seen(as([site]))).toEqual([site]);
    expect(await seen(as([other]))).toEqual([other]);
  }
});
