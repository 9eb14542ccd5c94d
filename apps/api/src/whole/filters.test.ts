import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
/** Ids by code, which stands for them in what is asked. */
let trusts: ReadonlyMap<string, string>;
beforeAll(async () => {
  register = await testRegister("demo");
  const { run } = register.database;
  trusts = new Map(
    (await run(`SELECT code, id FROM organisations WHERE kind = 'TRUST'`)).map(({ code, id }) => [String(code), String(id)]),
  );
  // The demo is well kept: some of what a filter has to stand is put in here.
  await run(`UPDATE settings SET town = NULL, low_age = NULL WHERE urn::integer % 5 = 0`);
  await run(`UPDATE settings SET name = CASE urn::integer % 4 WHEN 0 THEN '100% ' WHEN 1 THEN 'Low_er ' WHEN 2 THEN 'back\\slash ' ELSE 'ÉCOLE ' END || name
             WHERE urn::integer % 9 = 0`);
  await run(`DELETE FROM team_providers WHERE team_id IN (SELECT id FROM teams WHERE catchment = 7800)`);
  await run(`UPDATE teams SET catchment = NULL WHERE catchment = 7800`);
  await run(
    `UPDATE supports SET "until" = '2021-03-31' WHERE id IN (SELECT id FROM supports WHERE "from" < '2021-01-01' AND until IS NULL ORDER BY id LIMIT 9)`,
  );
  await run(`UPDATE supports SET "from" = '2021-03-31' WHERE id IN (SELECT id FROM supports WHERE until IS NULL ORDER BY id DESC LIMIT 9)`);
  await run(`UPDATE staff SET registration = 'HCPC', email = NULL WHERE name < 'G'`);
});
afterAll(() => register.close());

const DAY = "'2021-03-31'";
const held = (alias: string) =>
  `(${alias}."from" IS NULL OR ${alias}."from" <= ${DAY}) AND (${alias}.until IS NULL OR ${alias}.until > ${DAY})`;
/** The value in force of a dated field, by hand. */
const dated = (table: string, owner: string, column = "value") => `(SELECT h.${column} FROM ${table} h WHERE h.${owner} AND ${held("h")})`;
const stageOfTeam = dated("team_stages", "team_id = t.id");
const siteOfTeam = dated("team_sites", "team_id = t.id", "value_id");
const pupils = dated("setting_rolls", "setting_id = t.id");
const days = ["identified", "approached", "applied", "selected", "joined", "paused", "declined", "withdrawn"];
const stageOf = (alias: string) =>
  `(SELECT s.name FROM (VALUES ${days.map((name, index) => `('${name.toUpperCase()}', ${index}, ${alias}.${name}_on)`).join(", ")}) s(name, place, day)
    WHERE s.day <= ${DAY} ORDER BY s.day DESC, s.place DESC LIMIT 1)`;

/** What is asked, of which records, in GraphQL, and as a condition on `t` that somebody wrote by hand. */
const questions: readonly (readonly [asked: string, plural: string, where: string, condition: string])[] = [
  ["text that equals, capitals and all", "settings", `{ town: { eq: "Crannocbridge" } }`, `t.town = 'Crannocbridge'`],
  [
    "text that does not equal, empty ones included",
    "settings",
    `{ town: { ne: "Crannocbridge" } }`,
    `t.town <> 'Crannocbridge' OR t.town IS NULL`,
  ],
  [
    "text in a list",
    "settings",
    `{ town: { in: ["Crannocbridge", "Kellinworth", "'; DROP TABLE sites; --"] } }`,
    `t.town IN ('Crannocbridge', 'Kellinworth')`,
  ],
  [
    "text not in a list, empty ones included",
    "settings",
    `{ town: { notIn: ["Crannocbridge", "Kellinworth"] } }`,
    `t.town IS NULL OR t.town NOT IN ('Crannocbridge', 'Kellinworth')`,
  ],
  ["no text of an empty list", "settings", `{ town: { in: [] } }`, `false`],
  ["any text but of an empty list", "settings", `{ town: { notIn: [] } }`, `true`],
  ["text that is empty", "settings", `{ town: { isNull: true } }`, `t.town IS NULL`],
  ["text that equals nothing", "settings", `{ town: { eq: null } }`, `t.town IS NULL`],
  ["text that is something", "settings", `{ town: { ne: null } }`, `t.town IS NOT NULL`],
  ["text that is not empty", "settings", `{ town: { isNull: false } }`, `t.town IS NOT NULL`],
  ["text that contains, ignoring case", "settings", `{ name: { contains: "PRIMARY" } }`, `position('primary' in lower(t.name)) > 0`],
  ["accented text that contains, ignoring case", "settings", `{ name: { contains: "école" } }`, `t.name LIKE 'ÉCOLE %'`],
  ["text that starts with, ignoring case", "settings", `{ name: { startsWith: "wi" } }`, `lower(left(t.name, 2)) = 'wi'`],
  ["text that ends with, ignoring case", "settings", `{ name: { endsWith: "SCHOOL" } }`, `lower(right(t.name, 6)) = 'school'`],
  ["a per cent sign that is one", "settings", `{ name: { contains: "0% " } }`, `position('0% ' in t.name) > 0`],
  ["an underscore that is one", "settings", `{ name: { startsWith: "low_" } }`, `left(t.name, 4) = 'Low_'`],
  ["a backslash that is one", "settings", `{ name: { contains: "k\\\\s" } }`, `position('k\\s' in t.name) > 0`],
  ["a code in a list", "waves", `{ code: { in: ["2018-19", "2019-20"] } }`, `t.code IN ('2018-19', '2019-20')`],
  ["a whole number more than", "settings", `{ lowAge: { gt: 4 } }`, `t.low_age > 4`],
  ["a whole number at least and at most", "settings", `{ lowAge: { gte: 4, lte: 7 } }`, `t.low_age BETWEEN 4 AND 7`],
  ["a whole number less than", "settings", `{ lowAge: { lt: 4 } }`, `t.low_age < 4`],
  ["a whole number that is not", "teams", `{ catchment: { ne: 8200 } }`, `t.catchment IS DISTINCT FROM 8200`],
  [
    "a whole number in none of a list",
    "teams",
    `{ catchment: { notIn: [8200, 8000] } }`,
    `t.catchment IS NULL OR t.catchment NOT IN (8200, 8000)`,
  ],
  ["a decimal that equals", "postings", `{ wte: { eq: 0.5 } }`, `t.wte = 0.5`],
  [
    "a decimal in a list or more",
    "postings",
    `{ or: [{ wte: { in: [0.5, 0.6] } }, { wte: { gt: 0.95 } }] }`,
    `t.wte IN (0.5, 0.6) OR t.wte > 0.95`,
  ],
  [
    "a day from and before",
    "enrolments",
    `{ joinedOn: { gte: "2019-09-01", lt: "2020-09-01" } }`,
    `t.joined_on >= '2019-09-01' AND t.joined_on < '2020-09-01'`,
  ],
  [
    "a day that is not, empty ones included",
    "enrolments",
    `{ joinedOn: { notIn: ["2019-09-01"] } }`,
    `t.joined_on IS NULL OR t.joined_on <> '2019-09-01'`,
  ],
  ["a moment", "sites", `{ createdAt: { gt: "2021-03-31T00:00:00Z", lt: "2999-12-31T23:59:59.999+01:00" } }`, `true`],
  ["a version", "sites", `{ version: { gt: 1 } }`, `t.version > 1`],
  ["yes", "commissioners", `{ lead: { eq: true } }`, `t.lead`],
  ["not yes", "commissioners", `{ lead: { ne: true } }`, `NOT t.lead`],
  ["a choice", "postings", `{ kind: { eq: COVER } }`, `t.kind = 'COVER'`],
  [
    "a choice in none of a list, empty ones included",
    "staff",
    `{ registration: { notIn: [HCPC] } }`,
    `t.registration IS NULL OR t.registration <> 'HCPC'`,
  ],
  ["several choices that hold one", "enrolments", `{ criteria: { has: SOCIAL_CARE } }`, `'SOCIAL_CARE' = ANY (t.criteria)`],
  [
    "several choices that hold one of some",
    "enrolments",
    `{ criteria: { hasAny: [SOCIAL_CARE, DEPRIVATION] } }`,
    `'SOCIAL_CARE' = ANY (t.criteria) OR 'DEPRIVATION' = ANY (t.criteria)`,
  ],
  ["several choices of none", "enrolments", `{ criteria: { hasAny: [] } }`, `false`],
  ["no choice at all", "enrolments", `{ criteria: { isEmpty: true } }`, `t.criteria = '{}'`],
  ["some choice", "enrolments", `{ criteria: { isEmpty: false } }`, `t.criteria <> '{}'`],
  ["without a choice", "enrolments", `{ not: { criteria: { has: SOCIAL_CARE } } }`, `NOT 'SOCIAL_CARE' = ANY (t.criteria)`],
  ["an id that is none", "sites", `{ id: { in: ["none", ""] } }`, `false`],
  ["not an id that is none", "sites", `{ id: { ne: "none" } }`, `true`],
  ["a link to something", "teams", `{ wave: { code: { eq: "2018-19" } } }`, `t.wave_id = (SELECT id FROM waves WHERE code = '2018-19')`],
  [
    "a link to nothing",
    "teams",
    `{ provider: { id: { isNull: true } } }`,
    `NOT EXISTS (SELECT FROM team_providers h WHERE h.team_id = t.id AND ${held("h")})`,
  ],
  [
    "a dated link to one of some",
    "teams",
    `{ provider: { id: { in: ["ZXT01", "ZXT02", "none"] } } }`,
    `(SELECT value_id FROM team_providers h WHERE h.team_id = t.id AND ${held("h")}) IN (SELECT id FROM organisations WHERE code IN ('ZXT01', 'ZXT02'))`,
  ],
  [
    "a dated link to another than one, or to nothing",
    "teams",
    `{ provider: { id: { ne: "ZXT01" } } }`,
    `(SELECT value_id FROM team_providers h WHERE h.team_id = t.id AND ${held("h")}) IS DISTINCT FROM (SELECT id FROM organisations WHERE code = 'ZXT01')`,
  ],
  ["a dated link of which nothing is asked", "teams", `{ provider: { id: {} } }`, `true`],
  [
    "not a dated link to something by what it is",
    "teams",
    `{ not: { provider: { kind: { eq: TRUST }, id: { notIn: [] } } } }`,
    `NOT EXISTS (SELECT FROM team_providers h JOIN organisations o ON o.id = h.value_id AND o.kind = 'TRUST' WHERE h.team_id = t.id AND ${held("h")})`,
  ],
  [
    "a link to a link to a dated link",
    "posts",
    `{ team: { site: { region: { name: { startsWith: "north" } } } } }`,
    `(SELECT r.name FROM site_regions h JOIN regions r ON r.id = h.value_id WHERE ${held("h")} AND h.site_id =
       (SELECT h.value_id FROM team_sites h WHERE h.team_id = t.team_id AND ${held("h")})) LIKE 'North%'`,
  ],
  ["a dated choice", "teams", `{ stage: { in: [OPERATIONAL, PARTLY_LIVE] } }`, `${stageOfTeam} IN ('OPERATIONAL', 'PARTLY_LIVE')`],
  ["a dated choice that is empty", "teams", `{ orientation: { isNull: true } }`, `${dated("team_orientations", "team_id = t.id")} IS NULL`],
  ["a dated number, not", "settings", `{ not: { pupils: { lt: 400 } } }`, `coalesce(${pupils}, 400) >= 400`],
  ["a percentage", "settings", `{ freeMeals: { gte: 31.4 } }`, `${dated("setting_free_meals_shares", "setting_id = t.id")} >= 31.4`],
  [
    "both of two",
    "settings",
    `{ phase: { eq: PRIMARY }, and: [{ status: { eq: OPEN } }, { lowAge: { gte: 5 } }] }`,
    `t.phase = 'PRIMARY' AND t.status = 'OPEN' AND t.low_age >= 5`,
  ],
  [
    "not either of two, empty ones included",
    "settings",
    `{ not: { or: [{ lowAge: { eq: 3 } }, { town: { eq: "Kellinworth" } }] } }`,
    `t.low_age IS DISTINCT FROM 3 AND t.town IS DISTINCT FROM 'Kellinworth'`,
  ],
  ["nothing in particular", "sites", `{ and: [], wave: null, name: {}, not: null }`.replace("wave: null, ", ""), `true`],
  ["one of none", "sites", `{ or: [] }`, `false`],
  [
    "some at the other end",
    "sites",
    `{ enrolments: { some: { stage: { eq: DECLINED } } } }`,
    `EXISTS (SELECT FROM enrolments e WHERE e.site_id = t.id AND ${stageOf("e")} = 'DECLINED')`,
  ],
  [
    "none at the other end",
    "sites",
    `{ enrolments: { none: { stage: { eq: DECLINED } } } }`,
    `NOT EXISTS (SELECT FROM enrolments e WHERE e.site_id = t.id AND ${stageOf("e")} = 'DECLINED')`,
  ],
  [
    "every one at the other end, where none is every one",
    "teams",
    `{ posts: { every: { role: { eq: EMHP } } } }`,
    `NOT EXISTS (SELECT FROM posts p WHERE p.team_id = t.id AND p.role <> 'EMHP')`,
  ],
  ["any at all at the other end", "teams", `{ supports: { some: {} } }`, `t.id IN (SELECT team_id FROM supports)`],
  ["none at all at the other end", "teams", `{ supports: { none: {} } }`, `t.id NOT IN (SELECT team_id FROM supports)`],
  [
    "some of some of some",
    "sites",
    `{ teams: { some: { posts: { some: { postings: { some: { inForce: true, kind: { eq: AGENCY } } } } } } } }`,
    `t.id IN (SELECT h.value_id FROM team_sites h JOIN posts p ON p.team_id = h.team_id JOIN postings g ON g.post_id = p.id
       WHERE ${held("h")} AND g.kind = 'AGENCY' AND ${held("g")})`,
  ],
  [
    "the other end of a dated link, on the day",
    "sites",
    `{ teams: { some: { stage: { eq: PLANNED } } } }`,
    `t.id IN (SELECT ${siteOfTeam} FROM teams t WHERE ${stageOfTeam} = 'PLANNED')`,
  ],
  ["in force", "regions", `{ inForce: true }`, held("t")],
  [
    "in force, from the very day on and no more on the last",
    "supports",
    `{ inForce: true }`,
    `t."from" <= ${DAY} AND (t.until IS NULL OR t.until > ${DAY})`,
  ],
  ["not in force", "regions", `{ inForce: false }`, `NOT (${held("t")})`],
  [
    "a figure of days",
    "enrolments",
    `{ stage: { eq: JOINED }, stageOn: { lt: "2020-01-01" } }`,
    `${stageOf("t")} = 'JOINED' AND t.joined_on < '2020-01-01'`,
  ],
  [
    "a figure that counts",
    "sites",
    `{ teamsOperational: { gte: 3 } }`,
    `(SELECT count(*) FROM team_sites h JOIN team_stages s ON s.team_id = h.team_id
     WHERE h.value_id = t.id AND ${held("h")} AND ${held("s")} AND s.value IN ('OPERATIONAL', 'PARTLY_LIVE')) >= 3`,
  ],
  [
    "a figure that sums",
    "teams",
    `{ fundedWte: { gt: 8 } }`,
    `(SELECT sum(w.value) FROM posts p JOIN post_wtes w ON w.post_id = p.id
     WHERE p.team_id = t.id AND ${held("w")} AND p.opened_on <= ${DAY} AND (p.closed_on IS NULL OR p.closed_on > ${DAY})) > 8`,
  ],
];

const idsOf = async (plural: string, where: string): Promise<string[]> => {
  const ids: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await register.ask(
      `query ($after: String) { all: ${plural}(where: ${where}, first: 1000, after: $after) {
      totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    expect(errors).toBeUndefined();
    ids.push(...data.all.nodes.map(({ id }: { id: string }) => id));
    if (!data.all.pageInfo.hasNextPage) {
      expect(data.all.totalCount).toBe(ids.length);
      return ids;
    }
    after = data.all.pageInfo.endCursor;
  }
};

describe("a filter gives what the same question in SQL gives", () => {
  test.each(questions)("%s", async (_, plural, where, condition) => {
    const rows = await register.database.run(`SELECT id FROM ${plural} t WHERE ${condition} ORDER BY id`);
    const named = where.replace(/"(ZXT\d+)"/g, (_match, code: string) => `"${trusts.get(code)}"`);
    expect(await idsOf(plural, named)).toEqual(rows.map(({ id }) => id));
  });

  test("and most questions part the records, so that an answer of all or none is no pass", async () => {
    let parted = 0;
    for (const [, plural, , condition] of questions) {
      const [row] = await register.database.run(`SELECT count(*) AS every, count(*) FILTER (WHERE ${condition}) AS found FROM ${plural} t`);
      if (Number(row!.found) > 0 && Number(row!.found) < Number(row!.every)) parted += 1;
    }
    expect(parted).toBeGreaterThan(45);
  });
});

describe("a search", () => {
  const names = async (plural: string, search: string, rest = "") => {
    const { data, errors } = await register.ask(
      `query ($search: String) { all: ${plural}(search: $search, first: 5 ${rest}) { totalCount nodes { title } } }`,
      { search },
    );
    expect(errors).toBeUndefined();
    return data.all.nodes.map(({ title }: { title: string }) => title) as string[];
  };

  test.each(["Skerrin Coast", "skerrin coast", "Skerin Coast", "Skerrin Cost", "  skerrin   coast ", "Skarrin Coast"])(
    "finds %s first",
    async (written) => {
      expect((await names("sites", written))[0]).toBe("Skerrin Coast");
    },
  );

  test("looks through links: the teams of a site, the postings of a staff member", async () => {
    expect(new Set((await names("teams", "Skerrin Coast")).slice(0, 2))).toEqual(new Set(["Skerrin Coast North", "Skerrin Coast South"]));
    expect((await names("postings", "Siobhan Mwangi"))[0]).toContain("Siobhan Mwangi");
  });

  test("is ordered as asked where an order is asked for", async () => {
    const found = await names("settings", "crannoc", ", orderBy: [{ name: DESC }]");
    expect(found).toHaveLength(5);
    expect(found).toEqual(found.toSorted((a, b) => b.localeCompare(a, "en")));
  });

  test("finds nothing for what nobody is called, and everything for nothing", async () => {
    expect(await names("sites", "qqqqqqqq")).toEqual([]);
    expect(await names("sites", "   ")).toHaveLength(5);
    expect(await names("sites", "%")).toEqual([]);
    expect(await names("sites", "' OR true --")).toEqual([]);
  });

  test("with a character that text can't hold is refused at its place", async () => {
    const { errors } = await register.ask(`query ($search: String) { regions { nodes { id } } sites(search: $search) { totalCount } }`, {
      search: "a\0b",
    });
    expect(errors).toMatchObject([{ path: ["sites"], extensions: { code: "BAD_USER_INPUT", problems: [{ path: ["search"] }] } }]);
  });
});

test("a character that text can't hold is refused where it stands in the filter", async () => {
  const where = { and: [{ teams: { some: { name: { contains: "a\0b" } } } }] };
  const { errors } = await register.ask(`query ($where: SiteWhere) { sites(where: $where) { totalCount } }`, { where });
  expect(errors![0]!.extensions!.problems).toMatchObject([{ path: ["where", "and", 0, "teams", "some", "name", "contains"] }]);
  const half = await register.ask(`query ($where: SiteWhere) { sites(where: $where) { totalCount } }`, {
    where: { name: { contains: "\ud800" } },
  });
  expect(half).toMatchObject({ data: { sites: { totalCount: 0 } } });
});

test("a moment that was read finds its record again, as exact as it was shown", async () => {
  const id = await register.add("Wave", { code: "2033-34" });
  const { data } = await register.ask(`{ wave(id: "${id}") { createdAt } }`);
  const found = async (filter: string) =>
    (
      await register.ask(`query ($at: DateTime!) { waves(where: { id: { eq: "${id}" }, createdAt: ${filter} }) { totalCount } }`, {
        at: data.wave.createdAt,
      })
    ).data.waves.totalCount;
  for (const filter of ["{ eq: $at }", "{ lte: $at }", "{ gte: $at }", "{ in: [$at] }", "{ gte: $at, lte: $at }"])
    expect([filter, await found(filter)]).toEqual([filter, 1]);
  for (const filter of ["{ ne: $at }", "{ lt: $at }", "{ gt: $at }", "{ notIn: [$at] }"])
    expect([filter, await found(filter)]).toEqual([filter, 0]);
});
