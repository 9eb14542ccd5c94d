import { describe, expect, it } from "vitest";
import { fixture, trial } from "./load.trial.ts";

const regions = ["regions", fixture("nhs-regions.csv")];
const lists = ["ccgs-2019.csv", "ccgs-2021.csv", "boards.csv", "local-authorities.csv", "councils.csv"];
const all = ["organisations", ...lists.map(fixture)];

describe("regions", () => {
  it("are made and known again by name; a region that was there before keeps its first day", async () => {
    const { register, run, row } = trial();
    await register.apply([{ create: "Region", input: { name: "London" } }]);
    expect((await run(...regions)).out).toContain("Regions: 2 created, 1 updated, 0 unchanged");
    expect(row("Region", "name", "South West").values).toMatchObject({ code: "Y58", onsCode: "E40000006", from: "2019-04-01" });
    expect(row("Region", "name", "London").values).toMatchObject({ code: "Y56", from: null });
    expect((await run(...regions)).out).toContain("Regions: 0 created, 0 updated, 3 unchanged");
  });
});

describe("organisations", () => {
  it("are told apart by the columns of their lists, and a second run changes nothing", async () => {
    const { run } = trial();
    await run(...regions);
    const first = await run(...all);
    expect(first.code).toBe(0);
    expect(first.out).toContain("Organisations: 13 created, 0 updated, 0 unchanged\nSuccessions: 2 created");
    expect(first.out).toContain(
      'local-authorities.csv line 6, new_la_code "E06000061 / E06000062": Code is three to nine capital letters and digits',
    );
    expect((await run(...all)).out).toContain(
      "Organisations: 0 created, 0 updated, 13 unchanged\nSuccessions: 0 created, 0 updated, 2 unchanged",
    );
    for (const list of [...lists, ...lists.toReversed()])
      expect((await run("organisations", fixture(list))).out).toContain("Organisations: 0 created, 0 updated");
  });

  it("have their names spelled, and their region from the day of the seven", async () => {
    const { run, row } = trial();
    await run(...regions);
    await run(...all);
    const ccg = row("Organisation", "code", "00D");
    expect(ccg.values).toMatchObject({
      name: "NHS Durham Dales, Easington and Sedgefield CCG",
      kind: "CCG",
      onsCode: "E38000047",
      until: null,
    });
    expect(ccg.past.region).toEqual([{ value: row("Region", "name", "North East and Yorkshire").id, from: "2019-04-01" }]);
    expect(row("Organisation", "code", "00K").values.name).toBe("NHS Hartlepool and Stockton-on-Tees CCG");
    expect(row("Organisation", "code", "11X").values).toMatchObject({ name: "NHS Somerset CCG", until: "2022-07-01" });
  });

  it("keep a board apart from the partnership whose code it took", async () => {
    const { run, row } = trial();
    await run(...regions);
    await run(...all);
    expect(row("Organisation", "code", "QJK").values).toMatchObject({ name: "NHS Devon", kind: "ICB", from: "2022-07-01", until: null });
    expect(row("Organisation", "code", "E54000037").values).toMatchObject({ name: "Devon", kind: "PARTNERSHIP", until: "2022-07-01" });
  });

  it("have councils with both their codes, their days, and what became of them", async () => {
    const { run, row } = trial();
    const { out } = await run(...all);
    const county = row("Organisation", "code", "E10000002");
    expect(county.values).toMatchObject({
      name: "Buckinghamshire County Council",
      localAuthorityCode: "825",
      from: "2009-01-01",
      until: "2020-04-01",
    });
    expect(row("Organisation", "code", "E10000010").values.localAuthorityCode).toBeNull();
    expect(row("Organisation", "code", "E47000001").values.kind).toBe("OTHER");
    expect(row("Succession", "predecessorOrganisation", county.id).values).toMatchObject({
      successorOrganisation: row("Organisation", "code", "E06000060").id,
      kind: "REPLACED",
      on: "2020-04-01",
      weight: 100,
    });
    expect(out).toContain("the list does not tell the shares (1 row: Cumbria County Council)");
  });

  it("say which region is not there", async () => {
    const { run } = trial();
    expect((await run(...all)).out).toContain("load regions first (5 rows: North East and Yorkshire, South West)");
  });

  it("refuse a list that has no codes of organisations, and name the lists that are known", async () => {
    const { code, err } = await trial().run("organisations", fixture("nhs-regions.csv"));
    expect(code).toBe(2);
    expect(err).toContain("nhs-regions.csv is not a list of organisations that is known here");
    expect(err).toContain("mySociety's list of councils: local-authority-code");
  });
});
