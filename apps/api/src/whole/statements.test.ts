import type { RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tableOf } from "../engine/declare/names.ts";
import { everyNth, isWhole } from "./each-day.ts";
import { type Input, type Sampler, sampler } from "./sample.ts";
import { type TestRegister, testRegister } from "./test-register.ts";
import { grow } from "./twentyfold.ts";

const shapes = {
  "a list": `{ settings(first: 1000) { totalCount nodes { title class pupils localAuthority { title } } } }`,
  "a page four levels deep": `{ sites(first: 5, orderBy: [{ name: ASC }]) { nodes { name teams { nodes { name posts { nodes { role postings { nodes { kind wte } } } } } } } } }`,
  "a connection in a connection in a connection, each with its own filter, order and page": `{
    regions { nodes { name siteRegions { totalCount } sites(where: { teamsOperational: { gt: 0 } }, orderBy: [{ settingsJoined: DESC }], first: 3) {
      pageInfo { hasNextPage endCursor }
      nodes { name settingsJoined teams(orderBy: [{ vacancies: DESC }], last: 2) { totalCount edges { cursor node { name stage vacancies } } } } } } } }`,
  "several roots with aliases": `{
    first: sites(first: 1) { nodes { name } } again: sites(last: 1) { nodes { name } }
    waves { nodes { code teamsCreated } } staff(search: "ann") { totalCount } }`,
  "links to links": `{ postings(first: 100) { nodes { staffMember { name } post { role team { name site { name region { name } } wave { code } } } } } }`,
} as const;

/** A question of a record with every connection that it has, and of each of those what it has. */
const everything = (type: RecordType): string => {
  const ends = programme.incoming(type.name).map((end) => {
    const deeper = programme.incoming(end.from.name).map(({ name }) => `${name}(first: 2) { totalCount }`);
    return `${end.name}(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { title ${deeper.join(" ")} } }`;
  });
  return `{ all: ${type.plural}(first: 3) { nodes { title ${ends.join(" ")} } } }`;
};

/** How many statements there are does not hang on how much data there is: twentyfold by `npm run prove` alone, as growing takes longer than asking. */
const sizes = isWhole ? ["as it is", "twentyfold"] : ["as it is"];

describe.each(sizes)("the demo programme %s", (size) => {
  let register: TestRegister;
  beforeAll(async () => {
    register = await testRegister("demo");
    if (size === "twentyfold") await grow(register.url, 20);
  });
  afterAll(() => register.close());

  const countOf = async (query: string) => {
    const { result, count } = await register.statements(() => register.ask(query));
    expect(result.errors).toBeUndefined();
    return count;
  };

  test.each(Object.entries(shapes))("is asked for %s in one statement", async (_, query) => {
    expect(await countOf(query)).toBe(1);
  });

  test.each(everyNth(programme.records, 4).map((type) => [type.plural, type] as const))(
    "is asked for %s, with every connection of theirs, in one statement",
    async (_, type) => {
      expect(await countOf(everything(type))).toBe(1);
    },
  );

  test("is asked for any record by its id in one statement", async () => {
    const { data } = await register.ask("{ teams(first: 1) { nodes { id } } }");
    expect(
      await countOf(
        `{ a: node(id: "${data.teams.nodes[0].id}") { id ... on Team { name posts { nodes { role } } } } b: node(id: "none") { id } }`,
      ),
    ).toBe(1);
  });

  test("answers no worse for its size: every setting that joined is counted", async () => {
    const { data } = await register.ask(`{ settings(where: { enrolments: { some: { stage: { eq: JOINED } } } }) { totalCount } }`);
    expect(data.settings.totalCount).toBe(size === "twentyfold" ? 21_000 : 1050);
  });
});

const linksOf = (type: RecordType, input: Input): Input =>
  Object.fromEntries(Object.entries(input).filter(([name]) => type.fields[name]!.kind === "link"));

describe("a change set", () => {
  let register: TestRegister;
  let samples: Sampler;
  beforeAll(async () => {
    register = await testRegister("empty");
    samples = sampler((type, input) => register.add(type, input));
  });
  afterAll(() => register.close());

  test.each(programme.records.filter((type) => !type.past).map((type) => [type.plural, type] as const))(
    "of many %s takes as many statements as one of three",
    async (_, type) => {
      const counts: number[][] = [];
      // Each that links needs records of its own to link to, so there are fewer of them.
      const isAlone = Object.values(type.fields).every(({ kind }) => kind !== "link");
      for (const size of [3, isAlone ? 100 : 12]) {
        const inputs: Input[] = [];
        for (let index = 0; index < size; index += 1) inputs.push(await samples.input(type, "most"));
        const { result: ids, count: creating } = await register.statements(() =>
          register.set(inputs.map((input) => ({ create: type.name, input }))),
        );
        const patches: Input[] = [];
        for (const input of inputs) patches.push(await samples.input(type, "most", linksOf(type, input)));
        const { count: changing } = await register.statements(() =>
          register.set(patches.map((patch, index) => ({ update: type.name, id: ids[index]!, version: 1, patch }))),
        );
        // A patch may have changed nothing: the version then is the one that it was.
        const now = await register.database.run(`SELECT id, version FROM "${tableOf(type)}" WHERE id = ANY($1::uuid[])`, [ids]);
        const { count: removing } = await register.statements(() =>
          register.set(now.map(({ id, version }) => ({ delete: type.name, id: String(id), version: Number(version) }))),
        );
        expect(ids).toHaveLength(size);
        counts.push([creating, changing, removing]);
      }
      expect(counts[1]).toEqual(counts[0]);
    },
  );

  test("of several types that link to one another takes as many statements for a hundred of each as for two, and is one transaction", async () => {
    const region = await register.add("Region", { name: "Of sets" });
    const site = await register.add("Site", { name: "Of sets", region: { value: region } });
    const wave = await register.add("Wave", { code: "2035-36" });
    const counts: number[] = [];
    for (const size of [2, 100]) {
      const changes = Array.from({ length: size }, () => v7()).flatMap((team, index) => [
        { create: "Team", id: team, input: { name: `Team ${size} ${index}`, wave, site: { value: site }, stage: { value: "PLANNED" } } },
        { create: "Post", input: { team, role: "EMHP", wte: { value: 1 }, openedOn: "2021-01-01" } },
        { create: "Setting", input: { name: `Setting ${size} ${index}` } },
      ]);
      const { result, count } = await register.statements(() => register.write.apply(changes, { way: "API" }));
      counts.push(count);
      expect(
        await register.database.run("SELECT count(DISTINCT xmin::text) AS transactions FROM teams WHERE id = ANY($1::uuid[])", [
          result.ids,
        ]),
      ).toEqual([{ transactions: "1" }]);
    }
    expect(counts[1]).toBe(counts[0]);
  });
});
