import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

let seats = 0;
const board = () => add("Board", { from: "2019-01-01" });
const seat = (of: string, speaksFor: string, given: Record<string, unknown> = {}) => {
  const label = { YOUNG_PEOPLE: "Young member", PARENTS_AND_CARERS: "Parent or carer" }[speaksFor] ?? "Seat";
  seats += 1;
  return add("Seat", { board: of, speaksFor, label: `${label} ${seats}`, from: "2019-01-01", ...given });
};
const organisation = (kind: string) => add("Organisation", { kind });

test("a board lacks the groups of the minimum membership for which nobody sits on the day", async () => {
  const id = await board();
  await seat(id, "COMMISSIONER");
  await seat(id, "PROVIDER", { until: "2021-04-01" });
  await seat(id, "EDUCATION", { until: "2021-03-31" });
  await seat(id, "YOUNG_PEOPLE", { from: "2021-03-31" });
  await seat(id, "VOLUNTARY");
  await seat(await board(), "COUNCIL");
  const fields = "missingGroups groupsMissing seatsHeld";
  expect(await ask("board", id, fields)).toEqual({
    missingGroups: ["EDUCATION", "COUNCIL", "PARENTS_AND_CARERS"],
    groupsMissing: 3,
    seatsHeld: 4,
  });
  expect(await ask("board", id, fields, "2020-06-01")).toEqual({
    missingGroups: ["COUNCIL", "YOUNG_PEOPLE", "PARENTS_AND_CARERS"],
    groupsMissing: 3,
    seatsHeld: 4,
  });
});

test("boards are found by the groups that they lack; one that has ended lacks nobody", async () => {
  const site = await add("Site");
  const [without, full] = [await add("Board", { site, from: "2019-01-01" }), await add("Board", { site, from: "2019-01-01" })];
  await add("Board", { site, from: "2019-01-01", until: "2020-01-01" });
  const minimum = ["COMMISSIONER", "PROVIDER", "EDUCATION", "COUNCIL", "PARENTS_AND_CARERS"];
  for (const group of minimum) for (const one of [without, full]) await seat(one, group);
  await seat(full, "YOUNG_PEOPLE");
  const { data } = await slice.register.ask(
    `query ($site: ID!) { boards(where: { site: { id: { eq: $site } }, missingGroups: { has: YOUNG_PEOPLE } }) { nodes { id groupsMissing } }
      whole: boards(where: { site: { id: { eq: $site } }, groupsMissing: { eq: 0 } }) { totalCount } }`,
    { site },
  );
  expect(data).toEqual({ boards: { nodes: [{ id: without, groupsMissing: 1 }] }, whole: { totalCount: 2 } });
});

test.each([
  ["of a council", "COUNCIL", null, "COUNCIL"],
  ["of a school", "EDUCATION", null, "EDUCATION"],
  ["of a young person", "YOUNG_PEOPLE", null, "PEOPLE"],
  ["of a parent", "PARENTS_AND_CARERS", null, "PEOPLE"],
  ["of a young person from a council's youth council", "YOUNG_PEOPLE", "COUNCIL", "PEOPLE"],
  ["of a commissioner without an organisation", "COMMISSIONER", null, "NHS"],
  ["of a commissioning council", "COMMISSIONER", "COUNCIL", "COUNCIL"],
  ["of a trust that provides", "PROVIDER", "TRUST", "NHS"],
  ["of a charity that provides", "PROVIDER", "VOLUNTARY", "VOLUNTARY"],
  ["of a university that provides", "PROVIDER", "UNIVERSITY", "OTHER"],
  ["of anybody else", "OTHER", null, "OTHER"],
  ["of anybody else from a trust", "OTHER", "TRUST", "NHS"],
])("a seat %s is of the sector that it comes from", async (_, speaksFor, kind, sector) => {
  const given = kind ? { organisation: await organisation(kind) } : {};
  expect(await ask("seat", await seat(await board(), speaksFor, given), "sector")).toEqual({ sector });
});

test("a board's seats and chair are shared by sector as on the day", async () => {
  const id = await board();
  await seat(id, "COMMISSIONER", { chair: true, until: "2020-01-01" });
  await seat(id, "PROVIDER");
  await seat(id, "PROVIDER", { organisation: await organisation("VOLUNTARY") });
  await seat(id, "EDUCATION", { chair: true, from: "2020-01-01" });
  const fields = "seatsHeld nhsShare educationShare chairSector";
  expect(await ask("board", id, fields)).toEqual({ seatsHeld: 3, nhsShare: 33.33, educationShare: 33.33, chairSector: "EDUCATION" });
  expect(await ask("board", id, fields, "2019-12-31")).toEqual({ seatsHeld: 3, nhsShare: 66.67, educationShare: 0, chairSector: "NHS" });
  expect(await ask("board", await board(), fields)).toEqual({ seatsHeld: 0, nhsShare: null, educationShare: null, chairSector: null });
});

test("seats are grouped by sector, with the part that each has", async () => {
  const id = await board();
  for (const group of ["COMMISSIONER", "PROVIDER", "COUNCIL", "EDUCATION"]) await seat(id, group);
  const { data } = await slice.register.ask(
    `query ($id: ID!) { board(id: $id) { seats { groups(orderBy: [{ key: { sector: ASC } }]) { nodes { key { sector } count percent } } } } }`,
    { id },
  );
  expect(data.board.seats.groups.nodes).toEqual([
    { key: { sector: "NHS" }, count: 2, percent: 50 },
    { key: { sector: "COUNCIL" }, count: 1, percent: 25 },
    { key: { sector: "EDUCATION" }, count: 1, percent: 25 },
  ]);
});

test("a young person, parent or carer needs a consent that holds while they sit", async () => {
  const id = await board();
  const consents = { consentFrom: "2020-04-01", consentUntil: "2021-04-01" };
  const missing = async (group: string, given: Record<string, unknown>, asOf?: string) =>
    (await ask("seat", await seat(id, group, given), "consentMissing", asOf)).consentMissing;
  expect(await missing("YOUNG_PEOPLE", {})).toBe(true);
  expect(await missing("YOUNG_PEOPLE", consents)).toBe(false);
  expect(await missing("PARENTS_AND_CARERS", consents, "2021-04-01")).toBe(true);
  expect(await missing("PARENTS_AND_CARERS", { until: "2021-01-01" })).toBe(false);
  expect(await missing("EDUCATION", {})).toBe(false);
});
