import { programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import type { Change, Create } from "../../engine/write/change.ts";
import { demo } from "./demo.ts";
import { demoSteps } from "./steps.ts";
import { demoToday } from "./today.ts";
import { year } from "./year.ts";

const id = (nth: number) => `019af000-0000-7000-8000-00000000000${nth}`;
const [team, post, person, posting, meeting, board] = [1, 2, 3, 4, 5, 6].map(id) as [string, string, string, string, string, string];

const creates: readonly Create[] = [
  { create: "Team", id: team, input: { name: "North", stage: [{ value: "PLANNED" }, { value: "OPERATIONAL", from: "2020-09-01" }] } },
  { create: "Post", id: post, input: { team, role: "EMHP", openedOn: "2019-10-01", wte: { value: 1 } } },
  { create: "StaffMember", id: person, input: { name: "Somebody" } },
  {
    create: "Posting",
    id: posting,
    input: {
      staffMember: person,
      post,
      kind: "SUBSTANTIVE",
      wte: 1,
      from: "2020-05-04",
      until: "2020-11-02",
      leavingReason: "RELOCATION",
      destination: "OTHER_NHS",
    },
  },
  { create: "Meeting", id: meeting, input: { board, plannedOn: "2020-06-15", heldOn: "2020-06-15" } },
];
const days = year(programme, creates, "2020-03-31", "2021-03-31");
const on = (day: string) => days.find((one) => one.on === day)?.changes;

test("what had come about by the first day is there from the first, and what came after comes on its day", () => {
  expect(on("2020-03-31")).toEqual([
    { create: "Team", id: team, input: { name: "North", stage: [{ value: "PLANNED" }] } },
    { create: "Post", id: post, input: creates[1]!.input },
  ]);
  expect(on("2020-09-01")).toEqual([
    { update: "Team", id: team, version: 1, patch: { stage: { value: "OPERATIONAL", from: "2020-09-01" } } },
  ]);
});

test("somebody is written down when they come, and why they left when they have", () => {
  const { until: _, leavingReason, destination, ...come } = creates[3]!.input;
  expect(on("2020-05-04")).toEqual([creates[2], { create: "Posting", id: posting, input: expect.objectContaining(come) }]);
  expect(on("2020-11-02")).toEqual([
    { update: "Posting", id: posting, version: 1, patch: expect.objectContaining({ until: "2020-11-02", leavingReason }) },
  ]);
});

test("a meeting is written down when it is planned, and again once it was held", () => {
  expect(on("2020-05-18")).toEqual([{ create: "Meeting", id: meeting, input: { board, plannedOn: "2020-06-15" } }]);
  expect(on("2020-06-15")).toEqual([{ update: "Meeting", id: meeting, version: 1, patch: { heldOn: "2020-06-15" } }]);
});

/** A record as it stands after what was written down of it. */
function after(changes: readonly Change[]) {
  const rows = new Map<string, Record<string, unknown>>();
  for (const change of changes) {
    if ("create" in change) rows.set(change.id!, { ...change.input });
    if (!("update" in change)) continue;
    const row = rows.get(change.id)!;
    for (const [name, value] of Object.entries(change.patch)) {
      const isDated = programme.record(change.update).fields[name]!.dated !== undefined;
      row[name] = isDated ? [...(Array.isArray(row[name]) ? (row[name] as unknown[]) : [row[name]]), value] : value;
    }
  }
  return rows;
}

test("the days of the made-up programme together make it as it is", () => {
  const made = year(programme, demo(), "2020-03-31", demoToday);
  const rows = after(made.flatMap(({ changes }) => changes));
  const asOne = (input: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(Object.entries(input).map(([name, value]) => [name, Array.isArray(value) && value.length === 1 ? value[0] : value]));
  for (const { id: own, input } of demo()) expect(asOne(rows.get(own!)!)).toEqual(asOne(input));
  expect(made.length).toBeGreaterThan(200);
});

test("in the one more step each CCG that still commissions becomes the care board of its sites, and all of it goes over", () => {
  const { changes } = demoSteps().at(-1)!;
  const made = changes.filter((change): change is Create => "create" in change);
  const shares = new Map<unknown, number>();
  for (const { create, input } of made)
    if (create === "Succession")
      shares.set(input.predecessorOrganisation, (shares.get(input.predecessorOrganisation) ?? 0) + (input.weight as number));
  expect(made.filter(({ create }) => create === "Commissioner")).toHaveLength(25);
  const seats = made.filter(({ create }) => create === "Seat");
  expect(seats).toHaveLength(changes.filter((change) => "update" in change && change.update === "Seat").length);
  expect(seats.length).toBeGreaterThan(20);
  const careBoards = made.flatMap(({ create, id, input }) => (create === "Organisation" && input.kind === "ICB" ? [id] : []));
  expect(careBoards).toEqual(expect.arrayContaining(seats.map(({ input }) => input.organisation)));
  expect(shares.size).toBe(changes.filter((change) => "update" in change && change.update === "Organisation").length);
  for (const share of shares.values()) expect(share).toBeCloseTo(100, 3);
});

test("what a CCG's seat sees to and is not done passes to the care board's seat on the same board; what is done stays its", () => {
  const steps = demoSteps();
  const before = after(steps.slice(0, -1).flatMap(({ changes }) => changes));
  const rows = after(steps.flatMap(({ changes }) => changes));
  const seats = [...rows].flatMap(([id, row]) => (row.board && row.speaksFor && !before.has(id) ? [id] : []));
  const came = new Set<unknown>(seats);
  const ownersOf = (row: Readonly<Record<string, unknown>> | undefined) => [row?.owner ?? []].flat() as { value: string; from?: string }[];
  const handed = [...rows].filter(([id, row]) => ownersOf(row).length > ownersOf(before.get(id)).length);
  expect(handed.length).toBeGreaterThan(10);
  for (const [id, row] of handed) {
    const [was, is, ...others] = ownersOf(row);
    expect([was, others]).toEqual([ownersOf(before.get(id))[0], []]);
    expect(is!.from).toBe("2022-07-01");
    expect(came.has(is!.value)).toBe(true);
    expect(rows.get(is!.value)!.board).toBe(row.board);
    expect(row.doneOn ?? row.closedOn).toBeUndefined();
  }
  // Nothing that is open is left with a seat that ends on that day.
  const gone = new Set<unknown>([...rows].flatMap(([id, row]) => (row.speaksFor && row.until === "2022-07-01" ? [id] : [])));
  expect([...rows.values()].filter((row) => gone.has(ownersOf(row).at(-1)?.value) && !row.doneOn && !row.closedOn)).toEqual([]);
});
