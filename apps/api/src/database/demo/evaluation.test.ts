import {
  answer,
  askedQuestion,
  type Declared,
  finding,
  findingSite,
  interview,
  publishedFigure,
  quote,
  reviewedDocument,
  site,
  siteClass,
  survey,
  surveyResponse,
  typology,
} from "@trailblazer/records";
import { expect, it } from "vitest";
import type { NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { holdsOn } from "./days.ts";
import { demo, demoToday } from "./demo.ts";
import { agreeing } from "./responses.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const sites = all(site);

it("has 299, 76 and 693 responses, each of them from all 25 sites", () => {
  const groups = [...grouped(all(surveyResponse), (row) => row.respondents).values()];
  expect(groups.map((own) => own.length)).toEqual([299, 76, 693]);
  for (const own of groups) expect(new Set(own.map((row) => row.site)).size).toBe(25);
});

it.each([
  [299, 61, 181, 183],
  [299, 46, 137, 139],
  [299, 15, 44, 46],
  [76, 89, 68, 68],
  [76, 82, 62, 62],
  [76, 68, 52, 52],
  [76, 61, 46, 46],
  [693, 80, 551, 557],
  [693, 24, 163, 169],
])("of %i, %i %% are %i to %i", (of, percent, least, most) => {
  const count = agreeing(percent, of);
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
});

it("has as many who agree as make each published percentage, out of answers of everybody", () => {
  const published = new Map(all(publishedFigure).flatMap((row) => (row.question ? [[row.question, row] as const] : [])));
  expect(published.size).toBe(21);
  const byQuestion = grouped(all(answer), (row) => row.question);
  expect([...byQuestion.keys()].toSorted()).toEqual([...published.keys()].toSorted());
  for (const [question, own] of byQuestion) {
    const { value, base } = published.get(question)!;
    const agreed = own.filter((row) => ["AGREE", "STRONGLY_AGREE", "YES"].includes(row.answer)).length;
    expect([own.length, Math.floor((100 * agreed) / own.length + 0.5)]).toEqual([base, value]);
  }
});

it("says that its answers are synthetic, and where each published figure comes from", () => {
  for (const row of all(survey)) expect(row.note).toMatch(/synthetic|Made up/);
  for (const row of all(publishedFigure).filter((one) => one.question || one.respondents)) expect(row.source).toContain("Early evaluation");
});

it("has what was asked in a second round still to come, with no answer", () => {
  expect(all(askedQuestion)).toHaveLength(23);
});

it("has 27 people of seven regional teams interviewed, and informants of sites before", () => {
  const interviews = all(interview);
  const regional = interviews.filter(({ region }) => region);
  expect(regional).toHaveLength(7);
  expect(regional.reduce((sum, { people }) => sum + people, 0)).toBe(27);
  expect(interviews.filter(({ site: of }) => of).length).toBeGreaterThan(10);
  expect(interviews.filter(({ heldOn }) => heldOn > demoToday)).toEqual([]);
});

it("names no person, setting or site in what it found and quotes", () => {
  const words = [...all(finding).map((row) => row.finding), ...all(quote).map((row) => row.words)].join(" ");
  for (const { name } of sites) expect(words).not.toContain(name);
  expect(all(quote).every(({ consentFrom }) => consentFrom <= demoToday)).toBe(true);
  expect(all(quote).filter(({ consentUntil }) => consentUntil && consentUntil <= demoToday)).toHaveLength(1);
});

it("has findings of every kind, in some sites and not in others, and documents", () => {
  expect(new Set(all(finding).map(({ kind }) => kind)).size).toBe(4);
  const bySite = grouped(all(findingSite), (row) => row.finding);
  expect(bySite.size).toBe(all(finding).length);
  expect([...bySite.values()].every((own) => own.length < 25)).toBe(true);
  expect(all(reviewedDocument).length).toBeGreaterThan(30);
});

it("puts every site into one class of each typology on any day since, and has three that moved", () => {
  const typologies = all(typology);
  for (const day of ["2020-09-01", "2020-12-31", demoToday])
    for (const { id } of typologies) {
      const own = all(siteClass).filter((row) => row.typology === id && holdsOn(day, row.from, row.until));
      expect([own.length, new Set(own.map((row) => row.site)).size]).toEqual([25, 25]);
    }
  expect(all(siteClass).filter(({ until }) => until)).toHaveLength(3);
});
