import { type EnrolmentStage, enrolment, enrolmentStages } from "@trailblazer/records";
import type { At, Seen, Step, Work } from "../../engine/write/verb.ts";

type Enrolment = Seen<typeof enrolment>;

const days = Object.values(enrolmentStages);

/** The enrolments for which a filter holds that have neither declined nor withdrawn by a day, each with its stage on that day. */
export async function standing(work: Work, where: Readonly<Record<string, unknown>>, on: string): Promise<readonly Enrolment[]> {
  const rows = await work.records(enrolment, where, { asOf: on, figures: ["stage"] });
  return rows.filter(({ stage }) => stage !== "DECLINED" && stage !== "WITHDRAWN");
}

/** Withdraws an enrolment on a day. What it was to reach later it never does. */
export function withdraw(work: Work, row: Enrolment, on: string, reason: string, at: At, given?: Step["given"]): void {
  const never = days.filter((day) => (row[day] ?? "") > on).map((day) => [day, null]);
  work.update(enrolment, row, { ...Object.fromEntries(never), withdrawnOn: on, reason }, at, given);
}

/** An enrolment that goes on with another setting: from a day on that stands where this one stood on it, and reaches later what this one was to reach. */
export function goingOn(row: Enrolment, setting: string, on: string): Readonly<Record<string, unknown>> {
  const stage = row.stage as EnrolmentStage | null;
  const later = days.filter((day) => (row[day] ?? "") > on).map((day) => [day, row[day]]);
  return {
    setting,
    site: row.site,
    wave: row.wave,
    route: row.route,
    criteria: row.criteria,
    reason: row.reason,
    ...(stage === "PAUSED" && row.joinedOn ? { joinedOn: on } : {}),
    ...Object.fromEntries(later),
    ...(stage ? { [enrolmentStages[stage]]: on } : {}),
  };
}
