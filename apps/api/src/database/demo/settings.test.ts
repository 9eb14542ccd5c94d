import {
  agreement,
  contact,
  type Declared,
  engagement,
  enrolment,
  influence,
  provision,
  seniorLead,
  setting,
  support,
  wholeSchoolPractice,
  wholeSchoolPrinciple,
} from "@trailblazer/records";
import { expect, it } from "vitest";
import type { NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { holdsOn } from "./days.ts";
import { demo, demoToday } from "./demo.ts";
import { changes } from "./provision.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const holds = (row: { from: string; until?: string | null }, day = demoToday) => holdsOn(day, row.from, row.until);

const joined = new Set(
  all(enrolment)
    .filter(({ joinedOn, pausedOn, withdrawnOn }) => (joinedOn ?? "9999") <= demoToday && !pausedOn && (withdrawnOn ?? "9999") > demoToday)
    .map((row) => row.setting),
);
const begun = new Map<string, string>();
for (const { setting: of, kind, from } of all(support)) if (kind !== "OUTREACH" && from < (begun.get(of) ?? "9999")) begun.set(of, from);
/** Settings that stand at joined on the day and to which a team has come. */
const supported = new Set([...joined].filter((id) => (begun.get(id) ?? "9999") <= demoToday));
const percent = (part: number) => Math.floor((100 * part) / supported.size + 0.5);

const provisions = all(provision);
const before = provisions.filter((row) => supported.has(row.setting) && holds(row, begun.get(row.setting)));

it("has a team come to 1,020 of the 1,050 settings that joined", () => {
  expect([joined.size, supported.size]).toEqual([1050, 1020]);
});

it("had educational psychology, counselling, CBT and clinical psychology before as often as the early evaluation found", () => {
  const had = (kind: string) => percent(new Set(before.filter((row) => row.kind === kind).map((row) => row.setting)).size);
  expect(["EDUCATIONAL_PSYCHOLOGY", "COUNSELLING", "CBT", "CLINICAL_PSYCHOLOGY"].map(had)).toEqual([82, 61, 17, 15]);
});

it("had most settings pay themselves, but for clinical psychology", () => {
  const most = (kind: string) =>
    [
      ...grouped(
        before.filter((row) => row.kind === kind),
        (row) => row.paidBy,
      ),
    ].toSorted(([, a], [, b]) => b.length - a.length)[0]![0];
  expect(["EDUCATIONAL_PSYCHOLOGY", "COUNSELLING", "CBT", "CLINICAL_PSYCHOLOGY"].map(most)).toEqual([
    "SETTING",
    "SETTING",
    "SETTING",
    "NHS",
  ]);
});

it("has very few settings give up what they had, and more that changed who pays", () => {
  const hours = (rows: typeof provisions) => rows.reduce((sum, row) => sum + row.hours, 0);
  const withdrew = [...supported].filter((id) =>
    [
      ...grouped(
        provisions.filter((row) => row.setting === id),
        (row) => row.kind,
      ).values(),
    ].some((rows) => hours(rows.filter((row) => holds(row, begun.get(id)))) > hours(rows.filter((row) => holds(row)))),
  );
  expect(withdrew).toHaveLength(changes.ended + changes.cut);
  expect(percent(withdrew.length)).toBeLessThan(3);
});

it("has nothing in a setting that is not open", () => {
  const terms = new Map(all(setting).map((row) => [row.id, row]));
  const rows = [...provisions, ...all(seniorLead), ...all(contact), ...all(wholeSchoolPractice)];
  expect(rows.filter((row) => row.from < (terms.get(row.setting)!.openedOn ?? ""))).toEqual([]);
  expect(rows.filter((row) => (row.until ?? "9999") > (terms.get(row.setting)!.closedOn ?? "9999"))).toEqual([]);
});

it("has most settings signed, and some that are not", () => {
  const rows = all(agreement).filter((row) => joined.has(row.setting) && holds(row));
  const signed = rows.filter((row) => row.settingSignedOn && row.siteSignedOn);
  expect(signed.length / joined.size).toBeGreaterThan(0.8);
  expect(signed.length / joined.size).toBeLessThan(0.95);
  expect(rows.length).toBeGreaterThan(signed.length + 20);
  expect(joined.size).toBeGreaterThan(rows.length + 20);
  expect(
    all(agreement).filter(({ settingSignedOn, siteSignedOn }) => (settingSignedOn ?? "") > demoToday || (siteSignedOn ?? "") > demoToday),
  ).toEqual([]);
});

it("has a lead in most settings, few of them trained, and no grant before there was one", () => {
  const leads = all(seniorLead).filter((row) => joined.has(row.setting) && holds(row));
  const trained = leads.filter((row) => row.trainedOn && row.trainedOn <= demoToday);
  expect(leads.length / joined.size).toBeGreaterThan(0.8);
  expect(trained.length / leads.length).toBeLessThan(0.3);
  expect(all(seniorLead).filter((row) => row.grantClaimedOn)).toEqual([]);
  expect(all(seniorLead).filter((row) => (row.until ?? "9999") <= demoToday).length).toBeGreaterThan(100);
});

it("names the contact of whoever leads in all of a setting for as long as they lead; some campuses have a lead of their own", () => {
  const leads = all(seniorLead);
  expect(leads.filter((row) => row.campus).length).toBeGreaterThan(5);
  const since = new Map(leads.filter((row) => holds(row) && !row.campus).map((row) => [row.setting, row.from]));
  const contacts = all(contact).filter((row) => row.role === "SENIOR_LEAD");
  expect(contacts.length).toBeGreaterThan(800);
  expect(contacts.filter((row) => since.get(row.setting) !== row.from)).toEqual([]);
  expect(all(contact).filter(({ email }) => email && !email.endsWith(".example.org"))).toEqual([]);
});

it("has settings in the design, and with a say in the daily work, as often as the early evaluation was told", () => {
  const had = (on: string) =>
    percent(
      all(influence).filter((row) => supported.has(row.setting) && row.on === on && row.level !== "INFORMED" && row.from <= demoToday)
        .length,
    );
  expect([had("DESIGN"), had("DAY_TO_DAY")]).toEqual([51, 65]);
});

it("has eight principles of the whole-school approach, three as common as what comes closest in the baseline survey", () => {
  const principles = all(wholeSchoolPrinciple);
  expect(principles).toHaveLength(8);
  const practices = all(wholeSchoolPractice).filter((row) => supported.has(row.setting) && holds(row, begun.get(row.setting)));
  const had = (number: number) => percent(practices.filter((row) => row.principle === principles[number - 1]!.id).length);
  expect([had(2), had(3), had(7)]).toEqual([80, 77, 35]);
});

it("engaged with settings before they joined, since then, and with some that have not", () => {
  const rows = all(engagement);
  const known = new Set(rows.map((row) => row.setting));
  expect([...joined].filter((id) => !known.has(id)).length).toBeLessThan(20);
  expect([...known].filter((id) => !joined.has(id)).length).toBeGreaterThan(50);
  expect(rows.filter((row) => row.engagedOn > demoToday)).toEqual([]);
});

it("gives every school the number of its local authority, which an academy keeps, in a range that the Department gives to none", () => {
  const made = all(setting);
  expect(made.every(({ laestab }) => /^5\d\d\/\d{4}$/.test(laestab ?? ""))).toBe(true);
  const open = made.filter((row) => !row.closedOn);
  expect(new Set(open.map(({ laestab }) => laestab)).size).toBe(open.length);
});
