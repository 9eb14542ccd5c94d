import { type EnrolmentStage, enrolment, enrolmentStages } from "@trailblazer/records";
import { longDay } from "../../kit/kinds/days.ts";
import { most, moveMutation, nameAt } from "./documents.ts";

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
}

/** What came of a document: nothing where all of it was done, else the name of what was refused and why. */
export interface Answer {
  readonly refused?: { readonly name: string | undefined; readonly sentence: string };
}

/** Sends a document of mutations. */
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

function variablesOf(rows: readonly Standing[], patch: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const each = rows.flatMap(({ id, version }, at) => [
    [`id${at}`, id],
    [`version${at}`, version],
  ]);
  return { patch, ...Object.fromEntries(each) };
}

/**
 * Gives enrolments a patch, twenty a document. The API does a document's mutations one after another and stops at the
 * first that it refuses: what comes after that is sent again.
 */
export async function move(
  send: Send,
  rows: readonly Standing[],
  patch: Readonly<Record<string, unknown>>,
  onProgress: (done: number) => void,
): Promise<Refused[]> {
  const refused: Refused[] = [];
  for (let done = 0; done < rows.length; onProgress(done)) {
    const chunk = rows.slice(done, done + most);
    const { refused: refusal } = await send(moveMutation(chunk.length), variablesOf(chunk, patch));
    if (!refusal) {
      done += chunk.length;
      continue;
    }
    const at = chunk.findIndex((_, index) => nameAt(index) === refusal.name);
    // Not one row but all of it was refused, or did not arrive: what is left would meet the same.
    if (at < 0) return [...refused, ...rows.slice(done).map((row) => ({ row, sentence: refusal.sentence }))];
    refused.push({ row: chunk[at]!, sentence: refusal.sentence });
    done += at + 1;
  }
  return refused;
}
