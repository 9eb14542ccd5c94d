import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type VerbTrial, verbTrial } from "../../whole/verb-trial.ts";

const LAST_YEAR = "2021-03-31";
const TODAY = "2022-07-31";

let trial: VerbTrial;
beforeAll(async () => {
  trial = await verbTrial(TODAY);
});
afterAll(() => trial.register.close());

let board: string;
let ccg: string;
let careBoard: string;
let seat: string;
beforeEach(async () => {
  const nth = (await trial.ask("{ boards { totalCount } }")).boards.totalCount;
  board = await trial.add("Board", { from: "2019-01-01" });
  ccg = await trial.add("Organisation", { name: `CCG ${nth}`, kind: "CCG", from: "2013-04-01" });
  careBoard = await trial.add("Organisation", { name: `Care board ${nth}`, kind: "ICB", from: "2022-07-01" });
  seat = await trial.add("Seat", { board, speaksFor: "COMMISSIONER", organisation: ccg, from: "2019-01-01" });
});

/** An action that is open, one that was done in time, and a risk that is open: all three of one seat. */
async function seesTo(owner: string) {
  const meeting = await trial.add("Meeting", { board });
  const action = { board, meeting, owner: { value: owner }, raisedOn: "2020-10-05", dueOn: "2022-12-01" };
  const open = await trial.add("BoardAction", action);
  const done = await trial.add("BoardAction", { ...action, doneOn: "2021-06-01" });
  const risk = await trial.add("Risk", { board, owner: { value: owner }, raisedOn: "2020-10-05" });
  return { open, done, risk };
}

/** Whose each of them is on a day, and how many open and done actions and risks each seat of the board has. */
const asAt = (of: { open: string; done: string; risk: string }, asOf: string) =>
  trial.ask(
    `query ($open: ID!, $done: ID!, $risk: ID!, $board: ID!, $asOf: Date!) {
      open: boardAction(id: $open, asOf: $asOf) { owner { id organisation { id } } }
      done: boardAction(id: $done, asOf: $asOf) { owner { id organisation { id } } }
      risk: risk(id: $risk, asOf: $asOf) { owner { id organisation { id } } }
      seats(asOf: $asOf, where: { board: { id: { eq: $board } } }, orderBy: [{ from: ASC }]) { nodes { organisation { id } actions { totalCount } risks { totalCount } } }
      boardActions(asOf: $asOf, where: { board: { id: { eq: $board } } }) { groups { nodes { key { owner { self label } } count } } } }`,
    { ...of, board, asOf },
  );
const organisations = ({ open, done, risk }: Record<string, { owner: { organisation: { id: string } } }>) =>
  [open, done, risk].map((one) => one!.owner.organisation.id);

test("when a CCG becomes part of a care board, what its seat saw to last year stays its, and what is open passes to the care board's from the day on", async () => {
  const of = await seesTo(seat);
  const before = await asAt(of, LAST_YEAR);
  expect(organisations(before)).toEqual([ccg, ccg, ccg]);
  expect(before.seats.nodes).toEqual([{ organisation: { id: ccg }, actions: { totalCount: 2 }, risks: { totalCount: 1 } }]);

  const given = { organisations: [ccg], by: careBoard, kind: "REPLACED", on: "2022-07-01" };
  const would = await trial.does("succeedOrganisations", given, { dryRun: true });
  const told = would.changes.map(({ record, field, after }) => [record, field, after]);
  expect(told).toContainEqual(["BoardActionOwner", "until", "2022-07-01"]);
  expect(told).toContainEqual(["RiskOwner", "until", "2022-07-01"]);
  const done = await trial.does("succeedOrganisations", given);
  expect(done).toMatchObject({ refused: [], conflicts: [] });

  expect(await asAt(of, LAST_YEAR)).toEqual(before);
  expect(organisations(await asAt(of, "2022-06-30"))).toEqual([ccg, ccg, ccg]);
  for (const day of ["2022-07-01", TODAY]) {
    const after = await asAt(of, day);
    expect(organisations(after)).toEqual([careBoard, ccg, careBoard]);
    expect(after.seats.nodes).toEqual([{ organisation: { id: careBoard }, actions: { totalCount: 1 }, risks: { totalCount: 1 } }]);
  }

  const { undo } = await trial.ask(`mutation { undo(changeSet: "${done.changeSet}") { refused { message } conflicts { id } } }`);
  expect(undo).toEqual({ refused: [], conflicts: [] });
  expect(organisations(await asAt(of, TODAY))).toEqual([ccg, ccg, ccg]);
});

test("what one seat hands over from a day on was its own until then; what it was to have from a later day on is the other's from then", async () => {
  const of = await seesTo(seat);
  const [to, third] = [await trial.add("Seat", { board, from: "2019-01-02" }), await trial.add("Seat", { board, from: "2019-01-03" })];
  const coming = await trial.add("Risk", { board, raisedOn: "2020-10-05", owner: [{ value: third }, { value: seat, from: "2022-09-01" }] });
  const before = await asAt(of, LAST_YEAR);
  expect(await trial.does("handOver", { from: seat, to, on: "2021-04-01" })).toMatchObject({ changed: 4, refused: [] });
  expect(await asAt(of, LAST_YEAR)).toEqual(before);
  const ownersOf = ({ open, done, risk }: Record<string, { owner: { id: string } }>) => [open, done, risk].map((one) => one!.owner.id);
  expect(ownersOf(await asAt(of, "2021-04-01"))).toEqual([to, to, to]);
  const { risk } = await trial.ask(
    `query ($coming: ID!) { risk(id: $coming) { riskOwners(orderBy: [{ from: ASC }]) { nodes { value { id } from until } } } }`,
    {
      coming,
    },
  );
  expect(risk.riskOwners.nodes).toEqual(
    expect.arrayContaining([
      { value: { id: third }, from: null, until: "2022-09-01" },
      { value: { id: to }, from: "2022-09-01", until: null },
    ]),
  );
});
