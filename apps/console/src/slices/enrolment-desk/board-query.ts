import { type EnrolmentStage, enrolmentStages } from "@trailblazer/records";
import type { Row } from "../../kit/api/queries.ts";
import { narrowed, type Rows } from "../../kit/desk/rows.ts";
import { stages } from "./moving.ts";

/** An enrolment on the board. */
export interface Card extends Row {
  readonly stage: EnrolmentStage;
  readonly stageOn: string;
  readonly setting: { readonly id: string; readonly title: string } | null;
  readonly site: { readonly id: string; readonly title: string };
}

/** What the register answers: how many there are at each stage, and the first of each. */
export type BoardAnswer = Readonly<Record<EnrolmentStage, { readonly nodes: readonly Card[] }>> & {
  readonly counts: {
    readonly groups: { readonly nodes: readonly { readonly key: { readonly stage: EnrolmentStage | null }; readonly count: number }[] };
  };
};

/** How many stand at a stage, or at none yet. */
export const countOf = ({ counts }: BoardAnswer, stage: EnrolmentStage | null): number =>
  counts.groups.nodes.find(({ key }) => key.stage === stage)?.count ?? 0;

/** How many cards a column shows at first. */
export const cardsShown = 6;

/** Those that a stage holds: they wait longest first where they are still under way, and came last first where they are not. */
export const orderOf = (stage: EnrolmentStage): string => (stages.indexOf(stage) < stages.indexOf("JOINED") ? "stageOn" : "-stageOn");

/** The rows of a column. */
export const columnOf = (rows: Rows, stage: EnrolmentStage): Rows => narrowed(rows, { stage: { eq: stage } });

const direction = (stage: EnrolmentStage) => (orderOf(stage).startsWith("-") ? "DESC" : "ASC");

/**
 * All columns of the board in one operation. They are counted together, in one pass, and each is ordered by the day of its
 * own stage: that is kept, where the day of the stage reached last would have to be worked out for every enrolment.
 */
export const boardQuery = `query EnrolmentBoard($first: Int!, $all: EnrolmentWhere, ${stages.map((stage) => `$${stage}: EnrolmentWhere`).join(", ")}) {
  counts: enrolments(where: $all) { groups(first: 20) { nodes { key { stage } count } } }
  ${stages
    .map(
      (stage) => `${stage}: enrolments(where: $${stage}, orderBy: [{ ${enrolmentStages[stage]}: ${direction(stage)} }], first: $first) {
    nodes { id version title stage stageOn setting { id title } site { id title } }
  }`,
    )
    .join("\n  ")}
}`;

/** The variables of the query. */
export const boardVariables = (rows: Rows) => ({
  first: cardsShown,
  all: rows.where,
  ...Object.fromEntries(stages.map((stage) => [stage, columnOf(rows, stage).where])),
});
