import { everyRow, type Page, pagesOf } from "@trailblazer/client/wire";
import { type EnrolmentStage, enrolmentStages } from "@trailblazer/records";
import { useClient } from "urql";
import { everything } from "../../kit/api/ask.ts";
import { sent, useAsking } from "../../kit/api/asking.ts";
import { written } from "../../kit/api/written.ts";
import type { Selection } from "../../kit/grid/selection.ts";
import { standingQuery } from "./documents.ts";
import { type Answer, move, obstacle, type Refused, type Send, type Standing } from "./moving.ts";

/** Where to, from which day, and why. */
export interface Move {
  readonly stage: EnrolmentStage;
  readonly day: string;
  readonly reason: string | undefined;
}

/** What came of it. */
export interface Moved {
  readonly count: number;
  readonly refused: readonly Refused[];
}

/** Moves the selected enrolments to a stage, and tells of each that was refused. Fails with a sentence where they can't be read. */
export function useMove(): (selection: Selection, to: Move) => Promise<Moved> {
  const client = useClient();
  const ask = useAsking();

  async function read(selection: Selection, stage: EnrolmentStage): Promise<Standing[]> {
    const { rows, all, where, search } = selection;
    const asked = all ? { where, search } : { where: { id: { in: rows.map(({ id }) => id) } } };
    const found = await everyRow(pagesOf<Page<Standing>>(ask, standingQuery(stage), asked, 1000));
    // What was on screen is what was meant: where somebody has changed it since, the register says so.
    const seen = new Map(rows.map(({ id, version }) => [id, version]));
    return found.map((row) => ({ ...row, version: seen.get(row.id) ?? row.version }));
  }

  const send: Send = async (mutation, variables) => {
    const { data, refused } = await sent<{ result: Answer }>(client, mutation, variables, everything);
    if (refused) throw new Error(refused.message);
    return data.result;
  };

  return async (selection, { stage, day, reason }) => {
    const rows = await read(selection, stage);
    const stopped = rows.flatMap((row) => {
      const sentence = obstacle(row, stage, day);
      return sentence ? [{ row, sentence }] : [];
    });
    const free = rows.filter((row) => !stopped.some((one) => one.row === row));
    const patch = { [enrolmentStages[stage]]: day, ...(reason ? { reason } : {}) };
    const refused = await move(send, free, patch);
    const count = free.length - refused.length;
    if (count > 0) written();
    return { count, refused: [...stopped, ...refused] };
  };
}
