import { expect, test } from "vitest";
import { hold, isOwn, note, takeWritten, whenSettled, writtenBy } from "./own.ts";

const row = (version: number, id: string) => ({ row: { __typename: "Pond", version, history: { nodes: [{ changeSet: { id } }] } } });

test("the answer to a mutation names what was written", () => {
  expect(writtenBy(row(3, "s"), { version: 2 })).toEqual({ changeSets: ["s"], record: "Pond", count: 1 });
  expect(writtenBy({ result: { __typename: "ChangeResult", changeSet: "s", changed: 212 } }, {})).toEqual({
    changeSets: ["s"],
    record: undefined,
    count: 212,
  });
});

test("what left its record as it was, or was only tried, wrote nothing", () => {
  expect(writtenBy(row(2, "of somebody else"), { version: 2 }).changeSets).toEqual([]);
  expect(writtenBy({ result: { changeSet: null, changed: 2 } }, {}).changeSets).toEqual([]);
  expect(writtenBy({ id: "removed" }, {}).changeSets).toEqual([]);
  expect(writtenBy(undefined, {}).changeSets).toEqual([]);
});

test("what was noted is this tab's own, and is taken once", () => {
  note({ changeSets: ["mine"], count: 1 });
  expect([isOwn("mine"), isOwn("theirs")]).toEqual([true, false]);
  expect(takeWritten()).toEqual([{ changeSets: ["mine"], count: 1 }]);
  expect(takeWritten()).toEqual([]);
});

test("what is heard of while something is being written waits for its answer", async () => {
  const said: string[] = [];
  let answer: () => void = () => undefined;
  const work = hold(() => new Promise<void>((resolve) => (answer = resolve))).then(() => said.push("written"));
  const heard = whenSettled().then(() => said.push("told"));
  await Promise.resolve();
  expect(said).toEqual([]);
  answer();
  await Promise.all([work, heard]);
  expect(said.toSorted()).toEqual(["told", "written"]);
  await whenSettled();
});
