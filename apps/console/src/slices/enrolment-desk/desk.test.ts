import { readFileSync } from "node:fs";
import { join } from "node:path";
import { enrolment } from "@trailblazer/records";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { numbersQuery } from "../../kit/desk/numbers.ts";
import { rowsOf } from "../../kit/desk/rows.ts";
import { type BoardAnswer, boardQuery, countOf, orderOf } from "./board-query.ts";
import { capacityQuery, pupilsMeant, pupilsStanding, pupilsSupported, settingsStanding, type TeamLoad } from "./capacity-query.ts";
import { daysBetween, schoolTerm } from "./days.ts";
import { readLetter } from "./letter-kinds.ts";
import { letterOf, lettersQuery } from "./letter-words.ts";
import { baseNumbers, reachedNumbers, stepNumbers } from "./route-numbers.ts";
import { percentWords } from "./routes.ts";
import { enrolmentsOf, readDeskSearch } from "./search.ts";
import { seenTo } from "./seen-to.ts";
import { daysOfStep, median, type Reached } from "./steps.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));
const rows = rowsOf(enrolment, { route: { eq: "BOTH" } });

describe("what the desk asks", () => {
  test.each(
    Object.entries({
      board: boardQuery,
      capacity: capacityQuery,
      letters: lettersQuery(true),
      "letters without names": lettersQuery(false),
      reached: numbersQuery(reachedNumbers(rows, "2021-03-31")).query,
      bases: numbersQuery(baseNumbers(rows, "2021-03-31")).query,
      steps: numbersQuery(stepNumbers(rows, "2021-03-31")).query,
      missing: numbersQuery(seenTo(undefined, "2021-03-31")).query,
    }),
  )("of %s is in the contract", (_, query) => {
    expect(validate(contract, parse(query))).toEqual([]);
  });

  test("is never more numbers at once than the register answers", () => {
    for (const numbers of [reachedNumbers, baseNumbers, stepNumbers]) {
      expect(Object.keys(numbers(rows, "2021-03-31")).length).toBeLessThanOrEqual(30);
    }
  });

  test("is narrowed by site, filter and a part of a setting's name", () => {
    expect(enrolmentsOf({ id: { eq: "s" } }, { find: "grove", where: { stage: { eq: "JOINED" } } }).where).toEqual({
      site: { id: { eq: "s" } },
      stage: { eq: "JOINED" },
      setting: { name: { contains: "grove" } },
    });
  });
});

test("an address that makes no sense shows the whole board", () => {
  expect(readDeskSearch({ view: "constructor", find: " ", where: 3, region: {}, site: "" })).toEqual({});
  expect(readDeskSearch({ view: "list", find: "grove", site: "s" })).toEqual({ view: "list", find: "grove", site: "s" });
  expect(readLetter({ letter: "toString" })).toBe("invitation");
});

test("who waits longest comes first on the way in, and who came last once they are in or out", () => {
  expect([orderOf("APPLIED"), orderOf("JOINED"), orderOf("DECLINED")]).toEqual(["stageOn", "-stageOn", "-stageOn"]);
});

test("a stage that nobody stands at counts nobody", () => {
  const answer = { counts: { groups: { nodes: [{ key: { stage: null }, count: 25 }] } } } as unknown as BoardAnswer;
  expect([countOf(answer, null), countOf(answer, "PAUSED")]).toEqual([25, 0]);
});

describe("days", () => {
  test.each([
    ["2020-12-31", "2020-09-01", "2021-01-01"],
    ["2021-01-01", "2021-01-01", "2021-04-01"],
    ["2021-03-31", "2021-01-01", "2021-04-01"],
    ["2021-08-31", "2021-04-01", "2021-09-01"],
  ])("%s is in the term from %s until %s", (day, from, until) => {
    expect(schoolTerm(day)).toMatchObject({ from, until });
  });

  test("lie between two days, over the change of clocks too", () => {
    expect(daysBetween("2021-03-27", "2021-03-29")).toBe(2);
  });

  test("between stages are told by the middle, of those that made the step by the day alone", () => {
    const reached = (selectedOn: string | null, joinedOn: string | null) => ({ route: "BOTH", selectedOn, joinedOn }) as Reached;
    const all = [
      reached("2020-01-01", "2020-01-11"),
      reached("2020-01-01", "2020-01-31"),
      reached("2020-01-01", "2020-12-31"),
      reached("2020-01-01", null),
    ];
    expect(daysOfStep(all, ["SELECTED", "JOINED"], "2020-03-31")).toBe(20);
    expect(daysOfStep(all, ["SELECTED", "JOINED"], "2020-01-01")).toBeUndefined();
    expect([median([]), median([3]), median([1, 9, 2])]).toEqual([undefined, 3, 2]);
    expect([percentWords(1, 3), percentWords(1, 0)]).toEqual(["33\u00A0%", "–"]);
  });
});

describe("a team's capacity", () => {
  const team = (more: object): TeamLoad => ({
    id: "t",
    name: "T",
    stage: "OPERATIONAL",
    catchment: null,
    wave: { pupilsPerTeam: 8000 },
    supports: { totalCount: 0, nodes: [] },
    ...more,
  });

  test("is its own catchment, and its wave's plan where it has none", () => {
    expect([pupilsMeant(team({})), pupilsMeant(team({ catchment: 7800 }))]).toEqual([8000, 7800]);
  });

  test("is taken up once by a setting with two campuses", () => {
    const setting = (id: string, pupils: number | null) => ({ setting: { id, pupils } });
    const nodes = [setting("a", 300), setting("a", 300), setting("b", null), { setting: null }];
    expect(pupilsSupported(team({ supports: { totalCount: 4, nodes } }))).toBe(300);
  });

  test("is 10 to 20 settings, and about so many pupils", () => {
    expect([9, 10, 20, 21].map((settings) => settingsStanding(settings).words)).toEqual(["room", "as meant", "as meant", "over"]);
    expect([7000, 7200, 8800, 9000].map((pupils) => pupilsStanding(pupils, 8000).words)).toEqual(["room", "as meant", "as meant", "over"]);
  });
});

describe("a letter", () => {
  const addressee = {
    id: "e",
    title: "Grove School, Ravenholt",
    stageOn: "2021-03-01",
    setting: { name: "Grove School", town: "Ravenholt", postcode: null, pupils: 1210 },
    site: { name: "Ravenholt" },
    wave: { code: "2018/19" },
  };

  test("is filled in from the record", () => {
    const { to, greeting, paragraphs, signs } = letterOf("confirmation", addressee);
    expect(to).toEqual(["Grove School", "Ravenholt"]);
    expect(greeting).toBe("Dear head or principal");
    expect(paragraphs.join(" ")).toContain("Grove School was selected on 1 March 2021");
    expect(paragraphs.join(" ")).toContain("1,210 pupils");
    expect(signs).toEqual(["For Ravenholt"]);
  });

  test("greets the head by name where the name is shown, and an agreement is signed by both", () => {
    const known = { ...addressee, setting: { ...addressee.setting, contacts: { nodes: [{ name: "Ada Moss" }] } } };
    const { to, greeting, signs } = letterOf("agreement", known);
    expect([to[0], greeting, signs.length]).toEqual(["Ada Moss", "Dear Ada Moss", 2]);
  });
});
