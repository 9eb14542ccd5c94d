import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add, ask } = slice;

/** The field at which something is refused, and the sentence. */
const refused = async (work: Promise<unknown>): Promise<unknown[]> => {
  const problems = (await work.catch((error) => error.problems)) as { path: string[]; message: string }[];
  return problems.map(({ path, message }) => [path.at(-1), message])[0]!;
};

test.each([
  ["201920 Q1", "2019-04-01", "2019-06-30"],
  ["201920 Q3", "2019-10-01", "2019-12-31"],
  ["201920 Q4", "2020-01-01", "2020-03-31"],
  ["202324 Q4", "2024-01-01", "2024-03-31"],
])("%s is the quarter from %s to %s", async (code, startsOn, endsOn) => {
  const id = await add("ReportingPeriod", { code });
  expect(await ask("reportingPeriod", id, "startsOn endsOn")).toEqual({ startsOn, endsOn });
});

test.each(["201921 Q1", "2019/20 Q1", "201920 Q5", "201920Q1", "201920"])("%s is no quarter", async (code) => {
  expect(await refused(slice.register.add("ReportingPeriod", { code }))).toEqual([
    "code",
    "Period is a financial year and its quarter, such as 201920 Q3",
  ]);
});

const days = { begunOn: "2020-10-05", submittedOn: "2020-10-20", acceptedOn: "2020-11-02" };
test.each([
  ["2020-10-04", 1, null],
  ["2020-10-05", 1, "DRAFT"],
  ["2020-10-20", 1, "SUBMITTED"],
  ["2020-10-20", 2, "RESUBMITTED"],
  ["2020-11-01", 1, "SUBMITTED"],
  ["2020-11-02", 2, "ACCEPTED"],
])("on %s number %i of a quarter's returns is %s", async (asOf, number, status) => {
  expect(await ask("quarterlyReturn", await add("QuarterlyReturn", { ...days, number }), "status", asOf)).toEqual({ status });
});

test("the return that was accepted last holds, older ones are kept, and one that is not accepted holds nothing", async () => {
  const [site, period] = [await add("Site"), await add("ReportingPeriod")];
  const send = (number: number, submittedOn: string, acceptedOn?: string) =>
    slice.register.add("QuarterlyReturn", {
      site,
      period,
      number,
      begunOn: "2020-10-01",
      submittedOn,
      ...(acceptedOn ? { acceptedOn } : {}),
    });
  const [first, second] = [await send(1, "2020-10-10", "2020-10-12"), await send(2, "2020-12-01", "2020-12-15")];
  await send(3, "2021-03-01");
  await add("QuarterlyReturn", { site, begunOn: "2020-10-01", submittedOn: "2021-03-01", acceptedOn: "2021-03-02" });
  const holds = async (asOf: string) => {
    const { data } = await slice.register.ask(
      `{ quarterlyReturns(asOf: "${asOf}", where: { site: { id: { eq: "${site}" } }, period: { id: { eq: "${period}" } }, isCurrent: { eq: true } }) { nodes { id } } }`,
    );
    return data.quarterlyReturns.nodes.map(({ id }: { id: string }) => id);
  };
  expect(await holds("2020-10-11")).toEqual([]);
  expect(await holds("2020-10-12")).toEqual([first]);
  expect(await holds("2020-12-14")).toEqual([first]);
  expect(await holds("2021-03-31")).toEqual([second]);
  expect(await ask("quarterlyReturn", first, "status isCurrent")).toEqual({ status: "ACCEPTED", isCurrent: false });
  expect(await ask("reportingPeriod", period, "returnsAccepted")).toEqual({ returnsAccepted: 1 });
  expect((await refused(send(2, "2021-03-01")))[0]).toBe("site");
});

test("of two that were accepted on one day the later number holds", async () => {
  const [site, period] = [await add("Site"), await add("ReportingPeriod")];
  const send = (number: number) => slice.register.add("QuarterlyReturn", { site, period, number, ...days });
  const [first, second] = [await send(1), await send(2)];
  expect(await ask("quarterlyReturn", first, "isCurrent")).toEqual({ isCurrent: false });
  expect(await ask("quarterlyReturn", second, "isCurrent")).toEqual({ isCurrent: true });
});

test("a return is accepted after it was submitted, and submitted after it was begun", async () => {
  const own = { site: await add("Site"), period: await add("ReportingPeriod") };
  expect((await refused(slice.register.add("QuarterlyReturn", { ...own, begunOn: "2020-10-05", acceptedOn: "2020-11-02" })))[0]).toBe(
    "acceptedOn",
  );
  expect((await refused(slice.register.add("QuarterlyReturn", { ...own, ...days, acceptedOn: "2020-10-19" })))[0]).toBe("acceptedOn");
  expect((await refused(slice.register.add("QuarterlyReturn", { ...own, begunOn: "2020-10-05", submittedOn: "2020-10-04" })))[0]).toBe(
    "submittedOn",
  );
});

const definition = async (counts: string) => add("MeasureVersion", { counts });
const value = async (definition: string, given: Record<string, unknown>, quarterlyReturn?: string) =>
  slice.register.add("ReturnValue", { quarterlyReturn: quarterlyReturn ?? (await add("QuarterlyReturn")), definition, ...given });

test.each([
  ["EVENTS", { number: 31 }, 31, 31],
  ["STOCK", { number: 0 }, 0, 0],
  ["EVENTS", { missing: "NOT_COLLECTED" }, null, null],
  ["EVENTS", { number: 12, part: "FROM_EDUCATION" }, 12, null],
  ["PEOPLE", { number: 44 }, 44, null],
  ["SHARE", { numerator: 1, denominator: 8 }, 12.5, null],
  ["SHARE", { numerator: 1, denominator: 800 }, 0.1, null],
  ["SHARE", { numerator: 0, denominator: 0 }, null, null],
])("of what counts %s, %o has the value %s, and adds up as %s", async (counts, given, wanted, summable) => {
  const id = await value(await definition(counts), given);
  expect(await ask("returnValue", id, "value summable")).toEqual({ value: wanted, summable });
});

test("a share is rounded half-up to one place: 1 of 16 is 6.3, not 6.2", async () => {
  expect((await ask("returnValue", await value(await definition("SHARE"), { numerator: 1, denominator: 16 }), "value")).value).toBe(6.3);
});

test("people seen in two sites are one person: their numbers don't add up, those of events do, and nothing is not nought", async () => {
  const [events, people] = [await definition("EVENTS"), await definition("PEOPLE")];
  for (const number of [5, 7]) {
    const own = await add("QuarterlyReturn");
    await value(events, { number }, own);
    await value(events, { number: 3, part: "FROM_GP" }, own);
    await value(people, { number }, own);
  }
  await value(events, { missing: "NOT_AVAILABLE" });
  const { data } = await slice.register.ask(
    `query ($of: [ID!]) { returnValues(where: { definition: { id: { in: $of } } }) {
    groups(orderBy: [{ key: { breakdown: ASC } }]) { nodes { key { breakdown definition { counts addsUp } } count sum { summable value } countDistinct { value } } } } }`,
    { of: [events, people] },
  );
  const by = (counts: string, breakdown: string) =>
    data.returnValues.groups.nodes.find(
      ({ key }: { key: { breakdown: string; definition: { counts: string } } }) =>
        key.definition.counts === counts && key.breakdown === breakdown,
    );
  expect(by("EVENTS", "TOTAL")).toMatchObject({ count: 3, sum: { summable: 12, value: 12 }, key: { definition: { addsUp: true } } });
  expect(by("EVENTS", "REFERRER")).toMatchObject({ count: 2, sum: { summable: null, value: 6 } });
  expect(by("PEOPLE", "TOTAL")).toMatchObject({ count: 2, sum: { summable: null }, key: { definition: { addsUp: false } } });
});

test.each([
  ["TOTAL", "TOTAL"],
  ["FROM_SELF", "REFERRER"],
  ["TEAMS_F01", "TEAM_TYPE"],
  ["TEAMS_D06", "TEAM_TYPE"],
  ["WAITED_28_TO_84_DAYS", "WAIT"],
  ["WAIT_NEGATIVE", "WAIT"],
])("a value of %s is of the breakdown %s", async (part, breakdown) => {
  expect(await ask("returnValue", await value(await definition("EVENTS"), { part, number: 1 }), "breakdown")).toEqual({ breakdown });
});

test("a value is a number, a share or a reason, as its definition counts, and one of each part", async () => {
  const [events, share] = [await definition("EVENTS"), await definition("SHARE")];
  const reason = "Give a number, both parts of a share, or why there is none";
  for (const given of [{}, { number: 1, missing: "NOT_COLLECTED" }, { number: 1, numerator: 1, denominator: 2 }])
    expect(await refused(value(events, given))).toEqual(["missing", reason]);
  expect(await refused(value(share, { numerator: 1 }))).toEqual(["denominator", "Numerator and denominator go together"]);
  expect(await refused(value(share, { numerator: 3, denominator: 2 }))).toEqual(["numerator", "Numerator is not above denominator"]);
  expect(await refused(value(share, { number: 1 }))).toEqual(["number", "A share is given by numerator and denominator"]);
  expect((await refused(value(events, { numerator: 1, denominator: 2 })))[0]).toBe("numerator");
  const own = await add("QuarterlyReturn");
  const id = await value(events, { number: 1 }, own);
  expect((await refused(value(events, { number: 2 }, own)))[0]).toBe("quarterlyReturn");
  expect(await refused(slice.register.set([{ update: "MeasureVersion", id: events, version: 1, patch: { counts: "SHARE" } }]))).toEqual([
    "counts",
    "Values of this definition are numbers: make another version",
  ]);
  expect((await refused(slice.register.set([{ update: "ReturnValue", id, version: 1, patch: { definition: share } }])))[0]).toBe("number");
});

test("an action comes out of a return of the board's site, of any for a board above sites", async () => {
  const [site, other] = [await add("Site"), await add("Site")];
  const own = await add("QuarterlyReturn", { site });
  const act = async (board: string) =>
    slice.register.add("BoardAction", {
      board,
      action: "Look into referrals",
      quarterlyReturn: own,
      raisedOn: "2021-01-01",
      dueOn: "2021-02-01",
    });
  const board = await add("Board", { site });
  await act(board);
  await act(await add("Board"));
  const { data } = await slice.register.ask(`{ quarterlyReturn(id: "${own}") { actions { totalCount } } }`);
  expect(data.quarterlyReturn.actions.totalCount).toBe(2);
  const sentence = "This return is of another site than the board";
  expect(await refused(act(await add("Board", { site: other })))).toEqual(["quarterlyReturn", sentence]);
  expect((await refused(slice.register.set([{ update: "Board", id: board, version: 1, patch: { site: other } }])))[0]).toBe("site");
  expect((await refused(slice.register.set([{ update: "QuarterlyReturn", id: own, version: 1, patch: { site: other } }])))[0]).toBe("site");
});
