import { describe, expect, it } from "vitest";
import { file, fixture, trial } from "./load.trial.ts";

/** Real names and numbers; types are those that the tests need. */
const schools = [
  ["106392", "Longford Park School", "Community special school"],
  ["147372", "Longford Park School", "Academy special converter"],
  ["106351", "St Hilda's CofE Primary School", ""],
  ["147552", "St Hilda's CofE Primary School", ""],
  ["100012", "Carlton Primary School", "Community school"],
  ["100021", "Rhyl Community Primary School", "Community school"],
  ["106285", "Stamford Park Primary School", "Community school"],
  ["106286", "Stamford Park Infant School", "Community school"],
  ["131222", "Belford Primary School", "Community school"],
  ["122244", "St Mary's Church of England Middle School", "Community school"],
  ["135886", "NCEA Duke's Secondary School", "Academy sponsor led"],
  ["145956", "NCEA Bishop's Primary School", "Academy sponsor led"],
  ["145957", "NCEA Castle School", "Academy sponsor led"],
];

/** The loader before a register that has the schools of the links. */
async function known() {
  const trying = trial();
  const rows = schools.map(([urn, name, type]) => `${urn},"${name}",${type}`);
  const register = await file("register.csv", `URN,EstablishmentName,TypeOfEstablishment (name)\n${rows.join("\n")}\n`);
  const links = () => trying.run("settings", "--links", fixture("links.csv"));
  const successors = (urn: string) => {
    const { id } = trying.setting(urn);
    return trying.register.of("Succession").filter(({ values }) => values.predecessorSetting === id);
  };
  return { ...trying, schools: register, links, successors };
}

describe("the school register's links", () => {
  it("tie a school to the academy that it became, from the academy's first day", async () => {
    const { run, schools: register, successors, setting } = await known();
    const { code, out } = await run("settings", "--register", register, "--links", fixture("links.csv"));
    expect(code).toBe(0);
    expect(out).toContain("links.csv is the school register's table of links: 15 rows");
    expect(out).toContain("Successions: 4 created, 0 updated, 0 unchanged\nRows refused: 0");
    expect(successors("106392").map(({ values }) => values)).toEqual([
      expect.objectContaining({ successorSetting: setting("147372").id, kind: "CONVERSION", on: "2019-09-01", weight: 100 }),
    ]);
  });

  it("tell a merger by its words, and a school of which the register has no type as replaced", async () => {
    const { run, schools: register, links, successors, setting } = await known();
    await run("settings", "--register", register);
    await links();
    // Both rows of the first have the last day of the school that was, those of the second one each.
    expect(successors("100012")[0]!.values).toMatchObject({ successorSetting: setting("100021").id, kind: "MERGER", on: "2021-09-01" });
    expect(successors("106286")[0]!.values).toMatchObject({ successorSetting: setting("106285").id, kind: "MERGER", on: "2021-09-01" });
    expect(successors("106351")[0]!.values).toMatchObject({ successorSetting: setting("147552").id, kind: "REPLACED", on: "2019-11-01" });
  });

  it("change nothing a second time, nor what somebody has written down of the two", async () => {
    const { run, register, schools: file, links, successors } = await known();
    await run("settings", "--register", file);
    await links();
    const { id, version } = successors("106392")[0]!;
    await register.apply([{ update: "Succession", id, version, patch: { on: "2019-10-01", kind: "REPLACED" } }]);
    expect((await links()).out).toContain("Successions: 0 created, 0 updated, 4 unchanged");
    expect(successors("106392")[0]!.values).toMatchObject({ on: "2019-10-01", kind: "REPLACED" });
  });

  it("say which are left out, and why", async () => {
    const { run, schools: register, links, successors } = await known();
    await run("settings", "--register", register);
    const { out } = await links();
    expect(successors("135886")).toEqual([]);
    expect(out).toContain("went into several have no succession, as the table does not tell the shares (2 rows: 135886)");
    expect(out).toContain("call each of two settings the predecessor of the other make no succession (2 rows: 131222, 122244)");
    expect(out).toContain("Links of settings that the register does not have were left out (1 row)");
    expect(out).toContain("Links of other kinds than predecessor and successor were left out (1 row: Sixth Form Centre Link)");
  });

  it("refuse a day that is none, and leave out a link without one", async () => {
    const { run, schools: register } = await known();
    await run("settings", "--register", register);
    const path = await file(
      "links.csv",
      "URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n147372,106392,A,Predecessor,autumn\n147552,106351,B,Predecessor,\n",
    );
    const { out } = await run("settings", "--links", path);
    expect(out).toContain('links.csv line 2, LinkEstablishedDate "autumn": On is a day');
    expect(out).toContain("Links without a day make no succession (1 row: 106351)");
  });

  it("are looked at without being written", async () => {
    const { run, register, schools: settings } = await known();
    await run("settings", "--register", settings);
    const { out } = await run("settings", "--links", fixture("links.csv"), "--dry-run");
    expect(out).toContain("Successions: 4 created");
    expect(register.of("Succession")).toEqual([]);
    expect((await run("settings", "--register", settings, "--links", fixture("links.csv"), "--dry-run")).out).toContain(
      "Links would be looked at once their settings are in",
    );
  });
});
