import { transport } from "@trailblazer/client/wire";
import { Client } from "urql";
import { expect, test } from "vitest";
import { sendExchange } from "../api/exchange.ts";
import { isOwn, note, ownExchange, takeWritten, whenSettled, writtenBy } from "./own.ts";

const made = (changeSet: string) => ({ changeSets: { row: changeSet } });

test("the answer to a mutation says what was written", () => {
  expect(writtenBy({ row: { __typename: "Pond", version: 3 } }, made("s"))).toEqual({ changeSets: ["s"], record: "Pond", count: 1 });
  expect(writtenBy({ row: { __typename: "ChangeResult", changed: 212 } }, made("s"))).toEqual({
    changeSets: ["s"],
    record: undefined,
    count: 212,
  });
  expect(writtenBy({ row: "the id of what was removed" }, made("s"))).toEqual({ changeSets: ["s"], record: undefined, count: 1 });
});

test("what left its record as it was, or was only tried, wrote nothing", () => {
  expect(writtenBy({ row: { __typename: "Pond", version: 2 } }, undefined).changeSets).toEqual([]);
  expect(writtenBy({ row: { changeSet: null, changed: 2 } }, {}).changeSets).toEqual([]);
  expect(writtenBy(undefined, undefined).changeSets).toEqual([]);
});

test("what was noted is this tab's own, and is taken once", () => {
  note({ changeSets: ["mine"], count: 1 });
  expect([isOwn("mine"), isOwn("theirs")]).toEqual([true, false]);
  expect(takeWritten()).toEqual([{ changeSets: ["mine"], count: 1 }]);
  expect(takeWritten()).toEqual([]);
});

test("what is heard of while something is being written waits for its answer", async () => {
  const said: string[] = [];
  let answer: (response: Response) => void = () => undefined;
  const url = "http://register.example/graphql";
  const send = transport({ url, fetch: () => new Promise<Response>((resolve) => (answer = resolve)) });
  const client = new Client({ url, exchanges: [ownExchange, sendExchange(send)] });
  const work = client.mutation("mutation { row: deletePond }", {}).toPromise();
  const heard = whenSettled().then(() => said.push("told"));
  await new Promise((resolve) => setTimeout(resolve));
  expect(said).toEqual([]);
  answer(Response.json({ data: { row: "removed" }, extensions: made("mine too") }));
  await Promise.all([work, heard]);
  expect(said).toEqual(["told"]);
  expect(isOwn("mine too")).toBe(true);
});
