import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("demo");
  // Ties and empty ones, for orders to stand; and a type of which there are none yet.
  await register.database.run(`DELETE FROM pilot_sites`);
  await register.database.run(`DELETE FROM waiting_time_pilots`);
  await register.database.run(`DELETE FROM team_providers WHERE team_id IN (SELECT id FROM teams WHERE catchment = 7800)`);
  await register.database.run(`UPDATE teams SET catchment = NULL WHERE catchment = 7800`);
});
afterAll(() => register.close());

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const PAGE = "totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }";

/** A connection: `teams`, or one of a record, such as `site(id).teams`. */
interface Asked {
  readonly plural: string;
  readonly orderBy: string;
  readonly where?: string;
  readonly search?: string;
}

const ask = async ({ plural, orderBy, where = "{}", search = "" }: Asked, page: string) =>
  register.ask(`{ all: ${plural}(orderBy: [${orderBy}], where: ${where}, search: ${JSON.stringify(search)}, ${page}) { ${PAGE} } }`);

const get = async (asked: Asked, page: string): Promise<Page> => {
  const { data, errors } = await ask(asked, page);
  expect(errors).toBeUndefined();
  return data.all;
};
const idsOf = (page: Page) => page.edges.map(({ node }) => node.id);
const whole = async (asked: Asked) => idsOf(await get(asked, "first: 1000"));

/** Walks a connection from one end to the other, a page at a time. */
async function walk(asked: Asked, size: number, way: "first" | "last", between?: () => Promise<void>): Promise<string[]> {
  const seen: string[] = [];
  for (let mark: string | null = null; ; ) {
    const [side, more] = way === "first" ? (["after", "hasNextPage"] as const) : (["before", "hasPreviousPage"] as const);
    const page: Page = await get(asked, `${way}: ${size}${mark ? `, ${side}: "${mark}"` : ""}`);
    seen.push(...(way === "first" ? idsOf(page) : idsOf(page).toReversed()));
    expect(page.pageInfo.startCursor).toBe(page.edges[0]?.cursor ?? null);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    if (!between) expect(page.pageInfo[way === "first" ? "hasPreviousPage" : "hasNextPage"]).toBe(mark !== null);
    if (!page.pageInfo[more]) return seen;
    mark = way === "first" ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    await between?.();
  }
}

const direction = fc.constantFrom("ASC", "DESC");
const orders: Readonly<Record<string, readonly string[]>> = {
  teams: [
    "name: ?",
    "catchment: ?",
    "stage: ?",
    "orientation: ?",
    "vacancies: ?",
    "provider: { name: ? }",
    "site: { region: { name: ? } }",
    "wave: { code: ? }",
    "createdAt: ?",
    "id: ?",
  ],
  absences: [
    "planned: ?",
    "from: ?",
    "until: ?",
    "posting: { post: { role: ? } }",
    "posting: { leavingReason: ? }",
    "posting: { post: { team: { site: { name: ? } } } }",
  ],
  organisations: ["kind: ?", "region: { name: ? }", "from: ?", "onsCode: ?", "version: ?"],
};
const wheres: Readonly<Record<string, readonly string[]>> = {
  teams: ["{}", "{ stage: { eq: OPERATIONAL } }", "{ or: [{ catchment: { isNull: true } }, { vacancies: { gt: 1 } }] }"],
  absences: ["{}", "{ posting: { post: { vacantWte: { eq: 0 } } } }"],
  organisations: ["{}", "{ inForce: true }"],
};
const anyOrder = fc.constantFrom(...Object.keys(orders)).chain((plural) =>
  fc.record({
    plural: fc.constant(plural),
    orderBy: fc
      .array(fc.tuple(fc.constantFrom(...orders[plural]!), direction), { maxLength: 3 })
      .map((steps) => steps.map(([step, way]) => `{ ${step.replace("?", way)} }`).join(", ")),
    where: fc.constantFrom(...wheres[plural]!),
  }),
);

describe("pages", () => {
  test("of any size and order, forwards and backwards, give every record once", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyOrder,
        fc.integer({ min: 7, max: 60 }),
        fc.constantFrom("first" as const, "last" as const),
        async (asked, size, way) => {
          const all = await whole(asked);
          const seen = await walk(asked, size, way);
          expect(seen).toEqual(way === "first" ? all : all.toReversed());
          expect((await get(asked, "first: 0")).totalCount).toBe(all.length);
        },
      ),
      { numRuns: 15 },
    );
  });

  test.each(["catchment", "orientation", "provider: { name", "site: { region: { from"])(
    "by %s, of which some are empty, give every record once, whichever way",
    async (field) => {
      for (const way of ["ASC", "DESC"]) {
        const asked = { plural: "teams", orderBy: `{ ${field}: ${way} ${"}".repeat(field.split("{").length)}` };
        const all = await whole(asked);
        expect(await walk(asked, 11, "first")).toEqual(all);
        expect(await walk(asked, 11, "last")).toEqual(all.toReversed());
      }
    },
  );

  test("of one give every record once, in an order full of ties", async () => {
    const asked = { plural: "sites", orderBy: "{ region: { name: DESC } }, { version: ASC }" };
    expect(await walk(asked, 1, "first")).toEqual(await whole(asked));
    expect(await walk(asked, 1, "last")).toEqual((await whole(asked)).toReversed());
  });

  test("of a search, by closeness, give every record once", async () => {
    const asked = { plural: "settings", orderBy: "", search: "primry school crannoc" };
    const all = await whole(asked);
    expect(all.length).toBeGreaterThan(12);
    expect(await walk(asked, 5, "first")).toEqual(all);
    expect(await walk(asked, 5, "last")).toEqual(all.toReversed());
  });

  test("of a connection inside a record are of its rows alone", async () => {
    const { data } = await register.ask(`{ sites(first: 3) { nodes { id enrolments(first: 1000) { totalCount nodes { id } } } } }`);
    for (const site of data.sites.nodes) {
      const seen: string[] = [];
      for (let after: string | null = null; ; ) {
        const answer = await register.ask(
          `query ($id: ID!, $after: String) { site(id: $id) { enrolments(first: 9, after: $after) { ${PAGE} } } }`,
          { id: site.id, after },
        );
        const page: Page = answer.data.site.enrolments;
        seen.push(...idsOf(page));
        if (!page.pageInfo.hasNextPage) break;
        after = page.pageInfo.endCursor;
      }
      expect(seen).toEqual(site.enrolments.nodes.map(({ id }: { id: string }) => id));
      expect(seen).toHaveLength(site.enrolments.totalCount);
    }
  });

  test("give every record that stays once, while others come and go", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.infiniteStream(fc.integer({ min: 0, max: 999 })),
        fc.integer({ min: 2, max: 9 }),
        direction,
        async (numbers, size, way) => {
          const draw = (below: number) => numbers.next().value! % below;
          const mine: string[] = [];
          const come = async () => {
            mine.push(
              await register.add("WaitingTimePilot", {
                name: `Pilot ${draw(1000)} ${mine.length} ${size}`,
                source: ["a", "b", null][draw(3)],
              }),
            );
          };
          for (let index = 0; index < 20; index += 1) await come();
          const staying = new Set(mine.slice(0, 15));
          const asked = { plural: "waitingTimePilots", orderBy: `{ source: ${way} }, { name: DESC }` };
          const seen = await walk(asked, size, "first", async () => {
            await come();
            const gone = mine[15 + draw(mine.length - 15)]!;
            await register.database.run(`DELETE FROM waiting_time_pilots WHERE id = $1`, [gone]);
          });
          expect(new Set(seen).size).toBe(seen.length);
          expect(seen.filter((id) => staying.has(id))).toHaveLength(15);
          expect(seen.filter((id) => staying.has(id))).toEqual((await whole(asked)).filter((id) => staying.has(id)));
          await register.database.run(`DELETE FROM waiting_time_pilots`);
        },
      ),
      { numRuns: 8 },
    );
  });

  test("between two marks say on both sides whether there is more", async () => {
    const asked = { plural: "sites", orderBy: "{ name: ASC }" };
    const { edges } = await get(asked, "first: 1000");
    const [from, to] = [edges[3]!.cursor, edges[10]!.cursor];
    const between = await get(asked, `first: 100, after: "${from}", before: "${to}"`);
    expect(idsOf(between)).toEqual(edges.slice(4, 10).map(({ node }) => node.id));
    expect(between.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const last = await get(asked, `last: 2, after: "${from}", before: "${to}"`);
    expect(idsOf(last)).toEqual(edges.slice(8, 10).map(({ node }) => node.id));
    expect(last.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    expect((await get(asked, "first: 25")).pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect((await get(asked, "first: 0")).pageInfo).toEqual({
      hasNextPage: true,
      hasPreviousPage: false,
      startCursor: null,
      endCursor: null,
    });
    expect((await get(asked, `first: 5, after: "${edges.at(-1)!.cursor}"`)).pageInfo).toMatchObject({
      hasNextPage: false,
      hasPreviousPage: true,
    });
  });

  test("are of 50 where no size is given, or none of either", async () => {
    for (const page of ["", "(first: null, last: null, after: null)"]) {
      const { data } = await register.ask(`{ all: settings${page} { nodes { id } } }`);
      expect(data.all.nodes).toHaveLength(50);
    }
  });
});

describe("an order", () => {
  const stages = ["PLANNED", "FUNDED", "IN_TRAINING", "PARTLY_LIVE", "OPERATIONAL", "ENDED"];
  const held = `(h."from" IS NULL OR h."from" <= '2021-03-31') AND (h.until IS NULL OR h.until > '2021-03-31')`;
  const stage = `array_position(ARRAY['${stages.join("','")}'], (SELECT h.value::text FROM team_stages h WHERE h.team_id = t.id AND ${held}))`;
  const site = `(SELECT s.name FROM team_sites h JOIN sites s ON s.id = h.value_id WHERE h.team_id = t.id AND ${held})`;

  test.each([
    ["of a choice is that of its declaration", "teams", "{ stage: ASC }", `${stage}, id`],
    ["turned round is closed by the id all the same", "teams", "{ stage: DESC }", `${stage} DESC, id`],
    ["has what is empty last", "teams", "{ catchment: ASC }", "catchment NULLS LAST, id"],
    ["turned round has what is empty last, too", "teams", "{ catchment: DESC }", "catchment DESC NULLS LAST, id"],
    [
      "through a link that is empty has those last",
      "teams",
      "{ provider: { name: DESC } }",
      `(SELECT o.name FROM team_providers h JOIN organisations o ON o.id = h.value_id WHERE h.team_id = t.id AND ${held}) COLLATE "natural_order" DESC NULLS LAST, id`,
    ],
    [
      "through a dated link is the day's",
      "teams",
      "{ site: { name: ASC } }, { name: DESC }",
      `${site} COLLATE "natural_order", name COLLATE "natural_order" DESC, id`,
    ],
    ["that is not given is that in which records were made", "teams", "", "id"],
    ["of the id can be turned round", "teams", "{ id: DESC }", "id DESC"],
    ["of days", "postings", "{ until: DESC }, { from: ASC }", `"until" DESC NULLS LAST, "from", id`],
  ])("%s", async (_, plural, orderBy, sql) => {
    const rows = await register.database.run(`SELECT id FROM ${plural} t ORDER BY ${sql} LIMIT 1000`);
    expect(await whole({ plural, orderBy })).toEqual(rows.map(({ id }) => id));
  });

  test("of names is as people read them: 9 before 10, accents beside their letters", async () => {
    for (const name of ["Team 10", "team 9", "Éa", "Eb", "Ea"]) await register.add("WaitingTimePilot", { name });
    const { data } = await register.ask(`{ waitingTimePilots(orderBy: [{ name: ASC }]) { nodes { name } } }`);
    expect(data.waitingTimePilots.nodes.map(({ name }: { name: string }) => name)).toEqual(["Ea", "Éa", "Eb", "team 9", "Team 10"]);
  });

  test.each(["{}", "{ name: ASC, id: ASC }", "{ site: {} }", "{ site: { name: ASC, id: DESC } }", "{ name: null }"])(
    "of %s is refused: each entry names one field",
    async (entry) => {
      const { errors } = await ask({ plural: "teams", orderBy: `{ id: ASC }, ${entry}` }, "first: 1");
      expect(errors).toMatchObject([
        { extensions: { code: "BAD_USER_INPUT", problems: [{ path: ["orderBy", 1, ...(entry.includes("site") ? ["site"] : [])] }] } },
      ]);
    },
  );
});

describe("a page that can't be is refused at its argument", () => {
  const other = Buffer.from(JSON.stringify(["00000000", "019a0000-0000-7000-8000-000000000000"])).toString("base64");
  test.each([
    ["first: 1, last: 1", "last"],
    ["first: -1", "first"],
    ["last: -1", "last"],
    ["first: 1001", "first"],
    ["last: 1001", "last"],
    [`after: "${other}"`, "after"],
    [`before: "${other}"`, "before"],
    [`after: ""`, "after"],
    [`after: "rubbish"`, "after"],
    [`after: "bnVsbA=="`, "after"],
    [`last: 3, before: "e30="`, "before"],
    [`after: "${Buffer.from("[[]]").toString("base64")}"`, "after"],
  ])("%s", async (page, argument) => {
    const { data, errors } = await register.ask(`{ bad: sites(${page}) { totalCount } good: waves { totalCount } }`);
    expect(errors).toMatchObject([{ path: ["bad"], extensions: { code: "BAD_USER_INPUT", problems: [{ path: [argument] }] } }]);
    expect(data).toBeNull();
    const inside = await register.ask(`{ waves(first: 1) { nodes { again: teams(${page}) { totalCount } } } }`);
    expect(inside.errors).toMatchObject([{ extensions: { problems: [{ path: ["nodes", "again", argument] }] } }]);
  });

  test("and so is a cursor of another order, and one whose values nobody gave", async () => {
    const { edges } = await get({ plural: "teams", orderBy: "{ catchment: ASC }" }, "first: 1");
    const { errors } = await ask({ plural: "teams", orderBy: "{ catchment: DESC }" }, `first: 1, after: "${edges[0]!.cursor}"`);
    expect(errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", problems: [{ path: ["after"] }] } }]);
    for (const orderBy of [
      "{ catchment: ASC }",
      "{ vacancies: ASC }",
      "{ createdAt: ASC }",
      "{ stage: ASC }",
      "{ site: { announcedOn: ASC } }",
      "{ id: ASC }",
      "{ name: ASC }",
    ]) {
      const asked = { plural: "teams", orderBy };
      const { edges } = await get(asked, "first: 1");
      const [mark, , ...rest] = JSON.parse(Buffer.from(edges[0]!.cursor, "base64").toString()) as string[];
      for (const value of ["abc\0", 7, {}, "99999999999999999999", "2021-13-45", "' OR 1=1 --", []]) {
        // What can be read as it should be is a place as good as any.
        if (orderBy.includes("name") && typeof value === "string" && !value.includes("\0")) continue;
        if (orderBy.includes("vacancies") && value === "99999999999999999999") continue;
        const forged = Buffer.from(JSON.stringify([mark, value, ...rest])).toString("base64");
        const answer = await ask(asked, `first: 1, after: "${forged}"`);
        expect([orderBy, value, answer.errors?.[0]?.extensions?.problems]).toMatchObject([orderBy, value, [{ path: ["after"] }]]);
      }
    }
  });
});

test("where a page stands can be asked for by itself, of an empty page too", async () => {
  const { data, errors } = await register.ask(
    `{ all: sites { pageInfo { hasPreviousPage } } none: sites(where: { name: { eq: "Nowhere" } }) { pageInfo { hasPreviousPage } } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ all: { pageInfo: { hasPreviousPage: false } }, none: { pageInfo: { hasPreviousPage: false } } });
});
