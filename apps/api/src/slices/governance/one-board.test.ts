import { beforeEach, expect, test } from "vitest";
import { refused, sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;
let ours: string;
let theirs: string;
beforeEach(async () => {
  [ours, theirs] = [await add("Board"), await add("Board")];
});

const moved = (type: string, id: string, patch: Record<string, unknown>) => slice.register.set([{ update: type, id, version: 1, patch }]);

test("whoever attends a meeting is on the board that meets", async () => {
  const meeting = await add("Meeting", { board: ours });
  await add("Attendance", { meeting, seat: await add("Seat", { board: ours }) });
  const stranger = await add("Seat", { board: theirs });
  expect(await refused(slice.register.add("Attendance", { meeting, seat: stranger, presence: "PRESENT" }))).toEqual([
    ["seat", "This seat is on another board than the one that meets"],
  ]);
});

test("an action comes out of what its own board met on, decided or keeps, and is owned by one of its seats", async () => {
  const action = { board: ours, action: "Ask schools", raisedOn: "2021-01-01", dueOn: "2021-02-01" };
  const meeting = await add("Meeting", { board: theirs });
  const decision = await add("Decision", { meeting });
  const risk = await add("Risk", { board: theirs });
  const refusals = await Promise.all(
    [{ meeting }, { decision }, { risk }].map((origin) => refused(slice.register.add("BoardAction", { ...action, ...origin }))),
  );
  expect(refusals.flat().map((one) => one?.[0])).toEqual(["meeting", "decision", "risk"]);
  const own = await add("Risk", { board: ours });
  const owner = await add("Seat", { board: theirs });
  expect(await refused(slice.register.add("BoardAction", { ...action, risk: own, owner: { value: owner } }))).toEqual([
    ["owner", "This seat is on another board"],
  ]);
  expect(await refused(slice.register.add("BoardAction", { ...action, risk: own }))).toBeNull();
});

test("whoever owns an action or a risk from a day on has a seat on its board; who owned it before may have one on the board that it came from", async () => {
  const [own, stranger] = [await add("Seat", { board: ours }), await add("Seat", { board: theirs })];
  const meeting = await add("Meeting", { board: ours });
  const owned = { BoardAction: await add("BoardAction", { board: ours, meeting }), Risk: await add("Risk", { board: ours }) };
  for (const [type, id] of Object.entries(owned)) {
    const link = type === "Risk" ? "risk" : "boardAction";
    const past = (value: string, more: object = {}) => slice.register.add(`${type}Owner`, { [link]: id, value, ...more });
    const strange = "This seat is on another board";
    expect(await refused(past(stranger))).toEqual([["value", strange]]);
    expect(await refused(past(own))).toBeNull();
    const { data } = await slice.register.ask(`{ one: ${link}(id: "${id}") { version } }`);
    const given = [{ update: type, id, version: data.one.version, patch: { owner: { value: stranger, from: "2021-01-01" } } }];
    expect(await refused(slice.register.set(given))).toEqual([["owner", strange]]);
  }
  expect(await refused(moved("Seat", own, { board: theirs }))).toEqual([
    ["board", "What leans on this record is of its present board"],
    ["board", "What leans on this record is of its present board"],
  ]);
  const patch = { board: theirs, owner: { value: stranger, from: "2021-01-01" } };
  const risk = await add("Risk", { board: ours, owner: { value: own } });
  expect(await refused(moved("Risk", risk, { board: theirs }))).toEqual([["owner", "This seat is on another board"]]);
  expect(await refused(moved("Risk", risk, patch))).toBeNull();
});

test("a board passes on its own risks and actions alone", async () => {
  const risk = await add("Risk", { board: theirs });
  const given = { board: ours, to: "REGION", escalatedOn: "2021-03-01", question: "May we?" };
  expect(await refused(slice.register.add("Escalation", { ...given, risk }))).toEqual([["risk", "This risk is kept by another board"]]);
});

test("what others lean on does not change to another board", async () => {
  const stays = "What leans on this record is of its present board";
  const [meeting, seat] = [await add("Meeting", { board: ours }), await add("Seat", { board: ours })];
  const decision = await add("Decision", { meeting });
  await add("BoardAction", { board: ours, decision });
  await add("Attendance", { meeting: await add("Meeting", { board: ours }), seat });
  expect(await refused(moved("Seat", seat, { board: theirs }))).toEqual([["board", stays]]);
  expect(await refused(moved("Meeting", meeting, { board: theirs }))).toEqual([["board", stays]]);
  expect(await refused(moved("Decision", decision, { meeting: await add("Meeting", { board: theirs }) }))).toEqual([["meeting", stays]]);
  expect(await refused(moved("Seat", await add("Seat", { board: ours }), { board: theirs }))).toBeNull();
});

test("a board has one chair at a time", async () => {
  await add("Seat", { board: ours, chair: true, label: "Chair", from: "2019-01-01", until: "2020-01-01" });
  const chair = (from: string) =>
    slice.register.add("Seat", { board: ours, speaksFor: "COUNCIL", chair: true, label: "Chair after", from });
  expect(await refused(chair("2019-12-31"))).toEqual([["chair", "A board has one chair at a time"]]);
  expect(await refused(chair("2020-01-01"))).toBeNull();
});

test.each([
  ["a young person is not named", { label: "Young member 1", name: "Somebody" }, "name"],
  ["nor in what the seat is called", { label: "Somebody's seat" }, "label"],
  ["but has a label, a supporting adult and a consent with its end", { label: "Young member 1" }, null],
])("on a board %s", async (_, given, at) => {
  const seat = {
    board: ours,
    speaksFor: "YOUNG_PEOPLE",
    supportingAdult: "Participation worker",
    consentFrom: "2020-09-01",
    consentUntil: "2021-09-01",
    from: "2020-09-01",
    ...given,
  };
  expect((await refused(slice.register.add("Seat", seat)))?.map(([field]) => field) ?? null).toEqual(at && [at]);
});

test("a young person stands for no school by which they could be known; who speaks for a school does", async () => {
  const setting = await add("Setting");
  const seat = (given: Record<string, unknown>) =>
    refused(slice.register.add("Seat", { board: ours, setting, from: "2020-09-01", ...given }));
  expect(await seat({ label: "Young member 5", speaksFor: "YOUNG_PEOPLE" })).toEqual([
    ["setting", "A seat of young people, parents or carers names no setting: it could tell who they are"],
  ]);
  expect(await seat({ label: "Head teacher", speaksFor: "EDUCATION" })).toBeNull();
});
