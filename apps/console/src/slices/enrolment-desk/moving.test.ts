import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, test } from "vitest";
import { moveMutation, standingQuery } from "./documents.ts";
import { move, nextStage, obstacle, type Send, type Standing, stages } from "./moving.ts";

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

/** A register that moves all that are given or none, and says which it refuses. */
function register(refuses: ReadonlySet<string>, conflicts: ReadonlySet<string> = new Set()) {
  const done: string[] = [];
  const sizes: number[] = [];
  const send: Send = async (_, variables) => {
    const ids = (variables.rows as { id: string }[]).map(({ id }) => id);
    sizes.push(ids.length);
    const met = ids.filter((id) => conflicts.has(id)).map((id) => ({ id }));
    const refused = ids.filter((id) => refuses.has(id)).map((id) => ({ id, message: `Not ${id}` }));
    // A conflict is told before anything else is looked at.
    if (met.length > 0) return { changed: 0, refused: [], conflicts: met };
    if (refused.length > 0) return { changed: 0, refused, conflicts: [] };
    done.push(...ids);
    return { changed: ids.length, refused: [], conflicts: [] };
  };
  return { done, sizes, send };
}

describe("documents", () => {
  test.each(stages)("the enrolments to be moved to %s are read as the contract has them", (stage) => {
    expect(validate(contract, parse(standingQuery(stage)))).toEqual([]);
  });

  test("they are moved by a mutation of the contract", () => {
    expect(validate(contract, parse(moveMutation))).toEqual([]);
  });
});

describe("moving", () => {
  const rows = Array.from({ length: 45 }, (_, at) => standing(`e${at}`));

  test("is one change", async () => {
    const { done, sizes, send } = register(new Set());
    expect(await move(send, rows, {})).toEqual([]);
    expect(done).toEqual(rows.map(({ id }) => id));
    expect(sizes).toEqual([45]);
  });

  test("moves the rest as one, and gives the sentence of each that is refused", async () => {
    const { done, sizes, send } = register(new Set(["e0", "e7", "e44"]), new Set(["e19"]));
    const refused = await move(send, rows, {});
    expect(refused.map(({ row, sentence }) => [row.id, sentence])).toEqual([
      ["e19", "Somebody else has changed it since: look at it again, then move it"],
      ["e0", "Not e0"],
      ["e7", "Not e7"],
      ["e44", "Not e44"],
    ]);
    expect(done).toHaveLength(41);
    expect(sizes).toEqual([45, 44, 41]);
  });

  test("tells of all where nobody says which is in the way", async () => {
    const send: Send = async () => ({ changed: 0, refused: [{ id: null, message: "Not now" }], conflicts: [] });
    expect((await move(send, rows, {})).map(({ sentence }) => sentence)).toEqual(rows.map(() => "Not now"));
  });

  test("ends where the register is out of reach", async () => {
    const send: Send = async () => {
      throw new Error("No answer");
    };
    expect((await move(send, rows, {})).map(({ sentence }) => sentence)).toEqual(rows.map(() => "No answer"));
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
