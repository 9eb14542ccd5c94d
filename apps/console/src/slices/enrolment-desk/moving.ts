import { type EnrolmentStage, enrolment, enrolmentStages } from "@trailblazer/records";
import { longDay } from "../../kit/kinds/days.ts";
import { most, moveMutation } from "./documents.ts";

/** An enrolment as it stands before it is moved. */
export interface Standing {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly stage: EnrolmentStage | null;
  readonly stageOn: string | null;
  /** The day on which it reached the stage that it is to be moved to, if it did. */
  readonly reachedOn: string | null;
}

/** An enrolment that was not moved, and why. */
export interface Refused {
  readonly row: Standing;
  readonly sentence: string;
  /** Where the register found it, as it says: the field is the last. */
  readonly path?: readonly string[] | undefined;
}

/** What came of moving some: how many were moved, or what stood in the way. */
export interface Answer {
  readonly changed: number;
  readonly refused: readonly { readonly id: string | null; readonly message: string; readonly path?: readonly string[] }[];
  /** Those that somebody else changed in the same fields. */
  readonly conflicts: readonly { readonly id: string }[];
}

/** Sends a mutation; fails with a sentence where it did not arrive. */
export type Send = (mutation: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** The stages in the order in which a setting passes them. */
export const stages = Object.keys(enrolmentStages) as EnrolmentStage[];

/** A stage as people know it. */
export const stageWords = (stage: EnrolmentStage): string => enrolment.fields.stage.choices[stage];

/** Where an enrolment mostly goes from where it stands; undefined past the last. */
export function nextStage(stage: EnrolmentStage | null): EnrolmentStage | undefined {
  if (stage === null) return stages[0];
  const at = stages.indexOf(stage);
  return at < stages.indexOf("JOINED") ? stages[at + 1] : undefined;
}

/** Stages that need a reason, and those where one can be given. */
export const needsReason = (stage: EnrolmentStage): boolean => stage === "DECLINED" || stage === "WITHDRAWN";
export const takesReason = (stage: EnrolmentStage): boolean => needsReason(stage) || stage === "PAUSED";

/** Why an enrolment can't be moved to a stage on a day; undefined where it can. Its stage is the one with the latest day, so an earlier day would move nothing. */
export function obstacle({ stage, stageOn, reachedOn }: Standing, to: EnrolmentStage, day: string): string | undefined {
  if (stage === to && stageOn) return `Already ${stageWords(to)}, since ${longDay(stageOn)}`;
  if (reachedOn) return `Was ${stageWords(to)} on ${longDay(reachedOn)}: edit the enrolment to change that day`;
  if (!stage || !stageOn) return undefined;
  const isLater = stageOn > day || (stageOn === day && stages.indexOf(stage) > stages.indexOf(to));
  return isLater ? `${stageWords(stage)} since ${longDay(stageOn)}: give a later day, or edit the enrolment` : undefined;
}

const changedSince = "Somebody else has changed it since: look at it again, then move it";

/** Moves some at once. What the register refuses is set aside, and the rest moved without it. */
async function moveSome(send: Send, rows: readonly Standing[], patch: Readonly<Record<string, unknown>>): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (let left = rows; left.length > 0; ) {
    const answer = await send(moveMutation, { rows: left.map(({ id, version }) => ({ id, version })), patch });
    const why = new Map<string | null, string>([
      ...answer.conflicts.map(({ id }) => [id, changedSince] as const),
      ...answer.refused.map(({ id, message }) => [id, message] as const),
    ]);
    if (why.size === 0) return refused;
    const rest = left.filter(({ id }) => !why.has(id));
    const where = new Map(answer.refused.map(({ id, path }) => [id, path]));
    // What is refused without saying of which stands in the way of all.
    const isAll = rest.length === left.length;
    for (const row of left) {
      if (isAll || why.has(row.id)) refused.push({ row, sentence: why.get(row.id) ?? [...why.values()][0]!, path: where.get(row.id) });
    }
    left = isAll ? [] : rest;
  }
  return refused;
}

/** Gives enrolments a patch. As many as can be are one change; where the register gets out of reach, those left over are told. */
export async function move(send: Send, rows: readonly Standing[], patch: Readonly<Record<string, unknown>>): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (let done = 0; done < rows.length; done += most) {
    try {
      refused.push(...(await moveSome(send, rows.slice(done, done + most), patch)));
    } catch (error) {
      const { message: sentence } = error as Error;
      return [...refused, ...rows.slice(done).map((row) => ({ row, sentence }))];
    }
  }
  return refused;
}
