import { attendance, board, boardAction, type Declared, escalation, involvement, meeting, risk, seat } from "@trailblazer/records";
import { expect, it } from "vitest";
import type { NewOf } from "../published/creator.ts";
import { grouped } from "../published/grouped.ts";
import { holdsOn } from "./days.ts";
import { demo, demoToday } from "./demo.ts";

const made = demo();
const all = <T extends Declared>(type: T) =>
  made.filter((one) => one.create === type.name).map((one) => ({ id: one.id!, ...(one.input as NewOf<T>) }));
const boards = all(board).filter(({ site }) => site);
const seats = all(seat);
const sitting = seats.filter(({ from, until }) => holdsOn(demoToday, from, until));
const boardsWith = (group: string) => boards.filter(({ id }) => sitting.some((one) => one.board === id && one.speaksFor === group)).length;

it("has a board in each of the 25 sites, and one for England above them", () => {
  expect(new Set(boards.map(({ site }) => site)).size).toBe(25);
  expect(boards).toHaveLength(25);
  expect(all(board)).toHaveLength(26);
});

it("has young people on very few boards, and parents and carers on few: four and five of 25", () => {
  expect([boardsWith("YOUNG_PEOPLE"), boardsWith("PARENTS_AND_CARERS")]).toEqual([4, 5]);
  expect([boardsWith("COMMISSIONER"), boardsWith("PROVIDER"), boardsWith("COUNCIL"), boardsWith("EDUCATION")]).toEqual([25, 25, 23, 22]);
});

it("has a chair on every board, of the NHS in 20 of 25", () => {
  const chairs = sitting.filter(({ chair, board: of }) => chair && boards.some(({ id }) => id === of));
  const groups = grouped(chairs, ({ speaksFor }) => speaksFor);
  expect(Object.fromEntries([...groups].map(([group, own]) => [group, own.length]))).toEqual({
    COMMISSIONER: 20,
    COUNCIL: 3,
    EDUCATION: 2,
  });
});

it("names nobody but those who sit for an organisation", () => {
  const unnamed = seats.filter(({ speaksFor }) => speaksFor === "YOUNG_PEOPLE" || speaksFor === "PARENTS_AND_CARERS");
  expect(unnamed.filter(({ name }) => name)).toEqual([]);
  expect(unnamed.every(({ supportingAdult }) => supportingAdult)).toBe(true);
  expect(seats.filter((one) => !unnamed.includes(one)).every(({ name }) => name)).toBe(true);
  expect(unnamed.filter(({ consentUntil }) => !consentUntil || consentUntil <= demoToday).length).toBeGreaterThan(0);
});

it("has those who attended on the board that met, on that day", () => {
  const [byMeeting, bySeat] = [new Map(all(meeting).map((row) => [row.id, row])), new Map(seats.map((row) => [row.id, row]))];
  const wrong = all(attendance).filter((row) => {
    const [met, sat] = [byMeeting.get(row.meeting)!, bySeat.get(row.seat)!];
    return met.board !== sat.board || !holdsOn(met.heldOn!, sat.from, sat.until);
  });
  expect(wrong).toEqual([]);
});

it("has schools and colleges at fewer of their meetings than the NHS at theirs", () => {
  const groupOf = new Map(seats.map(({ id, speaksFor }) => [id, speaksFor]));
  const rate = (group: string) => {
    const own = all(attendance).filter((row) => groupOf.get(row.seat) === group);
    return own.filter(({ presence }) => presence === "PRESENT" || presence === "DEPUTY").length / own.length;
  };
  expect(rate("EDUCATION")).toBeLessThan(0.65);
  expect(rate("PROVIDER")).toBeGreaterThan(0.85);
});

it("has actions that are done, open and overdue, and nothing written as held or done that is still to come", () => {
  const actions = all(boardAction);
  const overdue = actions.filter(({ doneOn, dueOn }) => !doneOn && dueOn < demoToday);
  expect(overdue.length).toBeGreaterThan(10);
  expect(overdue.length / actions.length).toBeLessThan(0.2);
  expect(actions.filter(({ doneOn, dueOn }) => !doneOn && dueOn >= demoToday).length).toBeGreaterThan(10);
  expect(actions.filter(({ doneOn }) => (doneOn ?? "") > demoToday)).toEqual([]);
  expect(all(meeting).filter(({ heldOn }) => (heldOn ?? "") > demoToday)).toEqual([]);
});

it("has risks of every board, some of them passed on and not answered yet", () => {
  expect(new Set(all(risk).map((row) => row.board)).size).toBe(26);
  const passed = all(escalation);
  expect(passed.length).toBeGreaterThan(10);
  expect(passed.filter(({ answeredOn }) => !answeredOn).length).toBeGreaterThan(2);
});

it("has told and asked young people more often than let them decide", () => {
  const own = all(involvement).filter(({ involved }) => involved === "YOUNG_PEOPLE");
  const at = (level: string) => new Set(own.filter((row) => row.level === level).map(({ site }) => site)).size;
  expect(at("INFORMED")).toBeGreaterThan(at("CONSULTED"));
  expect(at("CONSULTED")).toBeGreaterThan(at("DECIDED"));
  expect(at("DECIDED")).toBeGreaterThan(0);
});
