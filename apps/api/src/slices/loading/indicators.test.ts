import { describe, expect, it } from "vitest";
import { file, fixture, trial } from "./load.trial.ts";

const waits = fixture("waits-of-people-2019-20.csv");

/** A register that knows the areas of the fixtures, and a site that two of them commission. */
async function prepared() {
  const trying = trial();
  const { register, row } = trying;
  const ccg = (code: string, onsCode: string, name: string) => ({
    create: "Organisation",
    input: { code, onsCode, name, kind: "CCG" },
  });
  await register.apply([{ create: "Region", input: { name: "North East and Yorkshire", code: "Y63" } }]);
  await register.apply([
    { create: "Site", input: { name: "North", region: { value: row("Region", "code", "Y63").id } } },
    ccg("00C", "E38000042", "NHS Darlington CCG"),
    ccg("00L", "E38000130", "NHS Northumberland CCG"),
    ccg("X2C4Y", "E38000254", "NHS Kirklees CCG"),
    { create: "Organisation", input: { code: "E54000005", name: "West Yorkshire", kind: "PARTNERSHIP" } },
  ]);
  const site = row("Site", "name", "North").id;
  for (const code of ["00C", "00L"])
    await register.apply([
      { create: "Commissioner", input: { site, organisation: row("Organisation", "code", code).id, from: "2018-12-20" } },
    ]);
  const period = (code: string, name: string) => {
    const { id } = row("Indicator", "code", code);
    return register.of("IndicatorPeriod").find(({ values }) => values.indicator === id && values.name === name)!;
  };
  const value = (code: string, name: string, of: "organisation" | "region" | "site", area: string) => {
    const { id } = period(code, name);
    return register.of("IndicatorValue").find(({ values }) => values.period === id && values[of] === area)?.values;
  };
  return { ...trying, period, value, site, organisation: (code: string) => row("Organisation", "code", code).id };
}

describe("tables of indicators", () => {
  it("make indicators, periods with what is published of England, values of areas, and a value of each site that follows from them", async () => {
    const { run, period, value, organisation, row, site } = await prepared();
    const { code, out } = await run("indicators", waits);
    expect(code).toBe(0);
    // Of a region, a partnership, two CCGs and one site, four indicators each.
    expect(out).toContain("Indicators: 4 created, 0 updated, 0 unchanged");
    expect(out).toContain("Periods of indicators: 4 created, 0 updated, 0 unchanged");
    expect(out).toContain("Values of indicators: 20 created, 0 updated, 0 unchanged");
    expect(out).toContain("Rows refused: 0");
    expect(out).toContain("Rows of areas that are not known were left out (1 row)");
    expect(period("MHSDS_PEOPLE_WAIT", "2019-20").values).toMatchObject({
      startsOn: "2019-04-01",
      endsOn: "2020-03-31",
      england: 42.6507,
      englandDenominator: 195_335,
    });
    expect(period("MHSDS_PEOPLE_CLOSED", "2019-20").values).toMatchObject({ englandNumerator: 144_181, englandDenominator: 538_564 });
    expect(value("MHSDS_PEOPLE_WAIT", "2019-20", "organisation", organisation("00L"))).toMatchObject({ number: 31, denominator: 1435 });
    expect(value("MHSDS_PEOPLE_WITHIN_4_WEEKS", "2019-20", "organisation", organisation("00C"))).toMatchObject({
      number: 44,
      numerator: 785,
      denominator: 1765,
    });
    expect(value("MHSDS_PEOPLE", "2019-20", "region", row("Region", "code", "Y63").id)).toMatchObject({ number: 88_330 });
    expect(value("MHSDS_PEOPLE_WAIT", "2019-20", "site", site)).toMatchObject({ number: null, missing: null });
  });

  it("change nothing a second time, and one value where one cell differs", async () => {
    const { run, value, organisation } = await prepared();
    const files = ["waits-of-people-2019-20", "waits-of-people-2020-21", "commissioner-2019-20", "access", "population-mid-2020"].map(
      (name) => fixture(`${name}.csv`),
    );
    expect((await run("indicators", ...files)).code).toBe(0);
    const { out } = await run("indicators", ...files);
    expect(out).toMatch(/Indicators: 0 created, 0 updated, \d+ unchanged\nPeriods of indicators: 0 created, 0 updated, \d+ unchanged/);
    expect(out).toMatch(/Values of indicators: 0 created, 0 updated, \d+ unchanged\nRows refused: 0/);
    const header = "CCG Code,CCG Name,STP21 Code,All Ages,Age 0-17";
    const changed = await file("population.csv", `${header}\nE38000130,NHS Northumberland CCG,E54000050,323820,58802\n`);
    expect((await run("indicators", changed)).out).toContain("POPULATION_UNDER_18 mid-2020 E38000130: Published value was 58801, is 58802");
    expect(value("POPULATION_UNDER_18", "mid-2020", "organisation", organisation("00L"))).toMatchObject({ number: 58_802 });
  });

  it("keep what is suppressed as nothing, with the reason, and a body that was not there yet as nothing too", async () => {
    const { run, value, organisation } = await prepared();
    const header = "Organisation Code,Total number of People,Contacts Before Referral,% Waiting Between 0 and 4 Weeks";
    await run("indicators", await file("waits-2021-22.csv", `${header}\n00L,2390,*,*\n`));
    expect(value("MHSDS_PEOPLE_WITHIN_4_WEEKS", "2021-22", "organisation", organisation("00L"))).toMatchObject({
      number: null,
      missing: "SUPPRESSED",
    });
    await run("indicators", await file("waits-2021-22.csv", `${header}\n00L,2390,*,25\n`));
    expect(value("MHSDS_PEOPLE_WITHIN_4_WEEKS", "2021-22", "organisation", organisation("00L"))).toMatchObject({
      number: 25,
      missing: null,
    });
    await run("indicators", fixture("access.csv"));
    expect(value("ACCESS_ONE_CONTACT", "2019-20", "organisation", organisation("X2C4Y"))).toMatchObject({
      number: null,
      missing: "NOT_AVAILABLE",
    });
    expect(value("ACCESS_ONE_CONTACT", "12 months to June 2021", "organisation", organisation("X2C4Y"))).toMatchObject({ number: 6305 });
  });

  it("take shares as per cent, and leave a score that is none out", async () => {
    const { run, period, value, organisation } = await prepared();
    await run("indicators", fixture("commissioner-2019-20.csv"));
    expect(value("CCO_REFERRED_SHARE", "2019-20", "organisation", organisation("00L"))).toMatchObject({ number: 4.0474 });
    expect(value("CCO_REFERRED", "2019-20", "organisation", organisation("00C"))).toMatchObject({ number: 1765 });
    expect(period("CCO_CLOSED_SHARE", "2019-20").values.england).toBe(27);
    expect(period("CCO_SCORE", "2019-20").values.england).toBeNull();
  });

  it("name areas that the register does not have, and leave them out", async () => {
    const { run, register } = await prepared();
    const { out } = await run("indicators", fixture("deprivation.csv"));
    expect(out).toContain("Organisation is not among the organisations of the register, and was left as it is: load organisations first");
    expect(out).toContain("E06000001, E06000002");
    expect(register.of("IndicatorValue")).toEqual([]);
  });

  it("make a value of each CCG that lies in districts with one, and of its site: they follow from the districts", async () => {
    const { run, value, organisation, site } = await prepared();
    const councils = await file(
      "councils.csv",
      "local-authority-code,official-name,gss-code,local-authority-type\nHPL,Hartlepool,E06000001,UA\nMDB,Middlesbrough,E06000002,UA\n",
    );
    const ties = await file(
      "districts.csv",
      "CCG21CD,CCG21CDH,CCG21NM,LAD21CD,LAD21NM\nE38000042,00C,A,E06000001,Hartlepool\nE38000042,00C,A,E06000002,Middlesbrough\nE38000130,00L,B,E06000057,Northumberland\n",
    );
    const { out } = await run("organisations", councils, ties);
    expect(out).toContain("Districts of CCGs: 2 created, 0 updated, 0 unchanged");
    expect(out).toContain(
      "District is not among the organisations of the register, and was left as it is: load organisations first (1 row: E06000057)",
    );
    await run("indicators", fixture("deprivation.csv"));
    const follows = { number: null, missing: null };
    expect(value("IMD_SCORE", "2019 edition", "organisation", organisation("E06000001"))).toMatchObject({ number: 35.037 });
    expect(value("IMD_SCORE", "2019 edition", "organisation", organisation("00C"))).toMatchObject(follows);
    expect(value("IMD_SCORE", "2019 edition", "organisation", organisation("00L"))).toBeUndefined();
    expect(value("IMD_SCORE", "2019 edition", "site", site)).toMatchObject(follows);
    expect((await run("organisations", councils, ties)).out).toContain("Districts of CCGs: 0 created, 0 updated, 2 unchanged");
    expect((await run("indicators", fixture("deprivation.csv"))).out).toMatch(/Values of indicators: 0 created, 0 updated, 16 unchanged/);
  });

  it("tell values of one area apart by the sex of those whom they are of, and refuse one that is none", async () => {
    const { run, register, site, period, value, organisation } = await prepared();
    const header = "area_code,area_name,period,value,indicator,unit";
    const row = (number: number, unit: string) =>
      `00L,Northumberland,2017/18,${number},Hospital admissions as a result of self-harm (10-24 years),${unit}`;
    const path = await file("self-harm.csv", `${header}\n${row(400, "Persons")}\n${row(600, "Females")}\n${row(7, "Some")}\n`);
    expect((await run("indicators", path)).out).toContain("Sex is one of the choices");
    const { id } = period("SELF_HARM_10_24", "2017-18");
    const own = register.of("IndicatorValue").filter(({ values }) => values.period === id);
    expect(own.filter(({ values }) => values.organisation).map(({ values }) => [values.sex, values.ages, values.number])).toEqual([
      ["PERSONS", "All", 400],
      ["FEMALE", "All", 600],
    ]);
    expect(own.filter(({ values }) => values.site === site).map(({ values }) => values.sex)).toEqual(["PERSONS", "FEMALE"]);
    expect(value("SELF_HARM_10_24", "2017-18", "organisation", organisation("00L"))).toMatchObject({ number: 400 });
    expect((await run("indicators", path)).out).toContain("Values of indicators: 0 created, 0 updated, 4 unchanged");
  });

  it("refuse a cell that is no number, a row given twice, and a year that nobody tells", async () => {
    const { run } = await prepared();
    const header = "CCG Code,CCG Name,STP21 Code,All Ages,Age 0-17";
    const { out } = await run(
      "indicators",
      await file("population.csv", `${header}\nE38000130,A,,1,many\nE38000042,B,,1,5\nE38000042,B,,1,6\n`),
    );
    expect(out).toContain('population.csv line 2, Age 0-17 "many": Published value is a number');
    expect(out).toContain('population.csv line 4, Age 0-17 "6": The area is already on line 3 of this file');
    const waitsHeader = "Organisation Code,Total number of People,Contacts Before Referral";
    const untold = await file("waits.csv", `${waitsHeader}\n00L,2390,*\n`);
    expect((await run("indicators", untold)).err).toContain("waits.csv does not tell of which year it is: say it, as in --year 2019-20");
    expect((await run("indicators", untold, "--year", "2019-21")).err).toContain(
      "--year is a financial year, such as 2019-20, not 2019-21",
    );
    expect((await run("indicators", untold, "--year", "2019-20")).out).toContain("Values of indicators: 2 created");
  });

  it("leave an indicator as somebody has described it since", async () => {
    const { run, register, row } = await prepared();
    await run("indicators", waits);
    const { id, version } = row("Indicator", "code", "MHSDS_PEOPLE");
    await register.apply([{ update: "Indicator", id, version, patch: { definition: "Counted anew" } }]);
    await run("indicators", waits);
    expect(row("Indicator", "code", "MHSDS_PEOPLE").values.definition).toBe("Counted anew");
  });

  it("are looked at without being written", async () => {
    const { run, register } = await prepared();
    const before = register.rows.size;
    expect((await run("indicators", waits, "--dry-run")).out).toContain("20 values would be looked at once their indicators are in");
    expect(register.rows.size).toBe(before);
  });
});

describe("what NHS organisations went into", () => {
  it("is told by codes: the day on which one ended and the other began, and a succession of the two", async () => {
    const { run, row } = trial();
    await run("regions", fixture("nhs-regions.csv"));
    const files = ["ccgs-2019", "boards", "nhs-successions"].map((name) => fixture(`${name}.csv`));
    const county = await file("ccgs.csv", "CCG20CD,CCG20CDH,CCG20NM\nE38000234,84H,NHS County Durham CCG\n");
    const { out } = await run("organisations", ...files, county);
    // Of 00C there is no list here, so it has neither a last day nor a successor.
    expect(out).toContain("Code 00C is not in the register");
    const [before, after] = [row("Organisation", "code", "00D"), row("Organisation", "code", "84H")];
    expect([before.values.until, after.values.from]).toEqual(["2020-04-01", "2020-04-01"]);
    expect(row("Succession", "predecessorOrganisation", before.id).values).toMatchObject({
      successorOrganisation: after.id,
      kind: "MERGER",
      on: "2020-04-01",
      weight: 100,
    });
    const partnership = row("Organisation", "code", "E54000037");
    expect(row("Succession", "predecessorOrganisation", partnership.id).values).toMatchObject({ kind: "REPLACED", on: "2022-07-01" });
    expect((await run("organisations", ...files, county)).out).toContain("Successions: 0 created, 0 updated, 2 unchanged");
  });
});
