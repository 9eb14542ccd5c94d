import { describe, expect, it } from "vitest";
import { faults } from "./faults.ts";
import { published } from "./published.ts";

const made = published();
type Row = { id: string } & Record<string, unknown>;
const all = (type: string): Row[] => made.filter((one) => one.create === type).map((one) => ({ id: one.id!, ...one.input }));
const names = new Map(made.map((one) => [one.id!, (one.input.name ?? one.input.code) as string]));
interface Since {
  readonly value: string;
  readonly from?: string;
}
const on = (given: unknown, day: string) => names.get([given as Since].flat().findLast((one) => !one.from || one.from <= day)!.value);
const count = (list: readonly (string | undefined)[]) =>
  Object.fromEntries([...new Set(list)].map((one) => [one, list.filter((other) => other === one).length]));

const sites = all("Site");
const commissioners = all("Commissioner").map(
  (row): Row => ({ ...row, site: names.get(row.site as string), organisation: names.get(row.organisation as string) }),
);
const figures = all("PublishedFigure");
const teams = all("Team");

describe("the published facts", () => {
  it("can be written: nothing in them is against a declaration", () => {
    expect(faults(made)).toEqual([]);
  });

  it("are the same on every run", () => {
    expect(published()).toEqual(made);
  });

  it("name 25 sites, by region of 2018: 7, 5, 2, 4 and 7", () => {
    expect(count(sites.map((site) => on(site.region, "2018-12-31")))).toEqual({
      North: 7,
      "Midlands and East": 5,
      "South West": 2,
      "South East": 4,
      London: 7,
    });
  });

  it("place the sites in the seven regions of April 2019 by their CCGs", () => {
    expect(count(sites.map((site) => on(site.region, "2019-04-01")))).toEqual({
      "North East and Yorkshire": 5,
      "North West": 2,
      Midlands: 4,
      "East of England": 1,
      "South West": 2,
      "South East": 4,
      London: 7,
    });
  });

  it("keep site, CCG and council apart: two CCGs in Hertfordshire and North Kent, ten in Greater Manchester, a partnership in South West London", () => {
    const of = (name: string) => commissioners.filter((row) => row.site === name).map((row) => row.organisation);
    expect(of("Hertfordshire")).toHaveLength(2);
    expect(of("North Kent")).toHaveLength(2);
    expect(of("Greater Manchester")).toHaveLength(10);
    expect(of("SW London HCP")).toContain("South West London Health and Care Partnership");
    expect(of("Newcastle")).toEqual(["NHS Newcastle Gateshead CCG"]);
  });

  it("name a lead where a site has one commissioner alone", () => {
    for (const name of new Set(commissioners.map((row) => row.site))) {
      const own = commissioners.filter((row) => row.site === name);
      expect(own.filter((row) => row.lead)).toHaveLength(own.length === 1 ? 1 : 0);
    }
  });

  it("say what became of CCGs that were merged before the boards of July 2022", () => {
    expect(new Set(all("Succession").map((row) => row.on))).toEqual(new Set(["2020-04-01", "2021-04-01"]));
    expect(commissioners.every((row) => row.organisation === "South West London Health and Care Partnership" || "until" in row)).toBe(true);
  });

  it("have teams only where a number is published: 20 in eight sites, all announced by December 2018", () => {
    const bySite = count(teams.map((team) => on(team.site, "2020-01-01")));
    expect(bySite).toEqual({
      Northumberland: 2,
      Liverpool: 3,
      Hertfordshire: 2,
      "South Warwickshire": 2,
      Gloucestershire: 4,
      Swindon: 3,
      Buckinghamshire: 2,
      Oxfordshire: 2,
    });
    const announced = figures.filter((row) => row.measure === "TEAMS" && row.site);
    expect(Object.fromEntries(announced.map((row) => [names.get(row.site as string), row.value]))).toEqual(bySite);
  });

  it("have seven teams in the South West: Swindon's three and Gloucestershire's four", () => {
    const southWest = teams.filter((team) => ["Swindon", "Gloucestershire"].includes(on(team.site, "2020-01-01")!));
    expect(southWest).toHaveLength(7);
    expect(figures.find((row) => row.measure === "TEAMS" && row.region)?.value).toBe(7);
  });

  it("have 12 waiting-time pilots over 13 sites: Stoke on Trent and North Staffordshire share one", () => {
    expect(all("WaitingTimePilot")).toHaveLength(12);
    const covered = all("PilotSite").map((row) => ({ pilot: row.pilot, site: names.get(row.site as string) }));
    expect(new Set(covered.map((row) => row.site)).size).toBe(13);
    expect(covered.find((row) => row.site === "Stoke on Trent")?.pilot).toBe(
      covered.find((row) => row.site === "North Staffordshire")?.pilot,
    );
  });

  it("hold both 59 teams announced and 58 created, and both 12 and 14 pilots", () => {
    const values = (measure: string, about = "England") =>
      figures.filter((row) => row.measure === measure && row.about === about).map((row) => row.value);
    expect(values("TEAMS")).toEqual(expect.arrayContaining([58, 59]));
    expect(values("WAITING_TIME_PILOTS")).toEqual([12, 14]);
    expect(all("Wave")[0]?.teamsPlanned).toBe(59);
  });

  it("keep forecast and outturn apart: 54 and 42 were forecast for March 2025, 52 and 41 came of it", () => {
    const shares = figures.filter(
      (row) => row.asAtOn === "2025-03-31" && row.about === "England" && String(row.measure).endsWith("_SHARE"),
    );
    const of = (basis: string) => Object.fromEntries(shares.filter((row) => row.basis === basis).map((row) => [row.measure, row.value]));
    expect(of("FORECAST")).toEqual({ PUPILS_SHARE: 54, SETTINGS_SHARE: 42 });
    expect(of("OUTTURN")).toEqual({ PUPILS_SHARE: 52, SETTINGS_SHARE: 41 });
  });

  it("give settings to a team as 17.1, 17.1 and 16.6 in 2023, 2024 and 2025", () => {
    const value = (measure: string, year: number) =>
      figures.find(
        (row) => row.measure === measure && row.basis === "OUTTURN" && row.about === "England" && row.asAtOn === `${year}-03-31`,
      )!.value as number;
    const ratios = [2023, 2024, 2025].map((year) => (value("SETTINGS", year) / value("TEAMS_OPERATIONAL", year)).toFixed(1));
    expect(ratios).toEqual(["17.1", "17.1", "16.6"]);
  });

  it("hold targets of pupils, of settings and of nobody says what apart, each with its source", () => {
    const of = (share: string) => all("Target").flatMap((row) => (row.of === share ? [row.share] : []));
    expect([of("PUPILS_SHARE"), of("SETTINGS_SHARE"), of("NOT_SAID")]).toEqual([[20, 25], [100], [20, 25, 25, 35]]);
    expect(figures.filter((row) => row.basis === "TARGET")).toEqual([]);
  });

  it("hold operating principles, those found in no source marked as such", () => {
    const wordings = count(all("OperatingPrinciple").map((row) => row.wording as string));
    expect(wordings).toEqual({ CONFIRMED: 3, IN_PART: 1, UNCONFIRMED: 3 });
  });

  it("plan 472,000 pupils and learners for the 59 teams announced, where more than 470,000 were", () => {
    const [wave] = all("Wave");
    expect(Number(wave!.teamsPlanned) * Number(wave!.pupilsPerTeam)).toBe(472_000);
    expect(figures.find((row) => row.measure === "PUPILS" && row.about === "England" && row.basis === "ANNOUNCED")!.value).toBe(470_000);
  });

  it("hold the least supervision of practitioners: an hour a fortnight of each kind, of clinical skills an hour a month after half a year", () => {
    const rows = all("SupervisionStandard").map((row) => [row.kind, row.hours, row.every, row.monthsFrom ?? 0, row.monthsUntil ?? null]);
    expect(rows).toEqual([
      ["CASE_MANAGEMENT", 1, "FORTNIGHT", 0, null],
      ["CLINICAL_SKILLS", 1, "FORTNIGHT", 0, 6],
      ["CLINICAL_SKILLS", 1, "MONTH", 6, null],
    ]);
  });

  it("give each figure its source in words", () => {
    expect(figures.every((row) => /[A-Za-z]{4}/.test(String(row.source)) && !/^F\d+$/.test(String(row.source)))).toBe(true);
  });
});
