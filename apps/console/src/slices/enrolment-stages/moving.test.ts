import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { moveMutation, standingQuery } from "./documents.ts";
import { type Answer, move, nextStage, obstacle, type Standing, stages } from "./moving.ts";

const contract = buildSchema(readFileSync(join(import.meta.dirname, "../../../../../packages/contract/schema.graphql"), "utf8"));
const standing = (id: string, more: Partial<Standing> = {}): Standing => ({
  id,
  version: 1,
  title: id,
  stage: "SELECTED",
  stageOn: "2021-03-01",
  reachedOn: null,
  ...more,
});

/** A register that does a document's mutations in turn and stops at the first that it refuses. */
function register(refuses: ReadonlySet<string>) {
  const done: string[] = [];
  const sizes: number[] = [];
  const send = async (mutation: string, variables: Readonly<Record<string, unknown>>): Promise<Answer> => {
    const count = [...mutation.matchAll(/ m\d+:/g)].length;
    sizes.push(count);
    for (let at = 0; at < count; at += 1) {
      const id = variables[`id${at}`] as string;
      if (refuses.has(id)) return { refused: { name: `m${at}`, sentence: `Not ${id}` } };
      done.push(id);
    }
    return {};
  };
  return { done, sizes, send };
}

describe("documents", () => {
  test.each(stages)("the enrolments to be moved to %s are read as the contract has them", (stage) => {
    expect(validate(contract, parse(standingQuery(stage)))).toEqual([]);
  });

  test.each([1, 20])("%i are moved by a document of the contract", (count) => {
    expect(validate(contract, parse(moveMutation(count)))).toEqual([]);
  });
});

describe("moving", () => {
  const rows = Array.from({ length: 45 }, (_, at) => standing(`e${at}`));

  test("goes by twenty and tells how far it is", async () => {
    const { done, sizes, send } = register(new Set());
    const told: number[] = [];
    expect(await move(send, rows, {}, (count) => told.push(count))).toEqual([]);
    expect(done).toEqual(rows.map(({ id }) => id));
    expect(sizes).toEqual([20, 20, 5]);
    expect(told).toEqual([20, 40, 45]);
  });

  test("moves each row once, and gives the sentence of each that is refused", async () => {
    const { done, send } = register(new Set(["e0", "e7", "e19", "e44"]));
    const refused = await move(send, rows, {}, () => undefined);
    expect(refused.map(({ row, sentence }) => [row.id, sentence])).toEqual([
      ["e0", "Not e0"],
      ["e7", "Not e7"],
      ["e19", "Not e19"],
      ["e44", "Not e44"],
    ]);
    expect(done).toHaveLength(41);
    expect(new Set(done).size).toBe(41);
  });

  test("ends where the register is out of reach", async () => {
    let calls = 0;
    const send = async (): Promise<Answer> => {
      calls += 1;
      return calls === 1 ? {} : { refused: { name: undefined, sentence: "No answer" } };
    };
    const refused = await move(send, rows, {}, () => undefined);
    expect(refused).toHaveLength(25);
    expect(calls).toBe(2);
  });
});

describe("what stands in the way", () => {
  test.each([
    [{}, "JOINED", "2021-03-31", undefined],
    [{ stage: null, stageOn: null }, "IDENTIFIED", "2021-03-31", undefined],
    [{ stage: "JOINED", stageOn: "2021-03-01", reachedOn: "2021-03-01" }, "JOINED", "2021-03-31", "Already Joined, since 1 March 2021"],
    [
      { stage: "PAUSED", reachedOn: "2020-01-06" },
      "JOINED",
      "2021-03-31",
      "Was Joined on 6 January 2020: edit the enrolment to change that day",
    ],
    [{}, "JOINED", "2021-02-28", "Selected since 1 March 2021: give a later day, or edit the enrolment"],
    [{}, "APPLIED", "2021-03-01", "Selected since 1 March 2021: give a later day, or edit the enrolment"],
    [{}, "JOINED", "2021-03-01", undefined],
  ] as const)("%o to %s on %s", (more, to, day, sentence) => {
    expect(obstacle(standing("e", more), to, day)).toBe(sentence);
  });
});

test("the next stage is the following one, and nothing follows on joined", () => {
  expect([null, "IDENTIFIED", "SELECTED", "JOINED", "WITHDRAWN"].map((stage) => nextStage(stage as never))).toEqual([
    "IDENTIFIED",
    "APPROACHED",
    "JOINED",
    undefined,
    undefined,
  ]);
});
