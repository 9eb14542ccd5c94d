import type { EnrolmentStage } from "@trailblazer/records";
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

/** What the register answers: of each stage how many there are, and the first of them. */
export type BoardAnswer = Readonly<Record<EnrolmentStage, { readonly totalCount: number; readonly nodes: readonly Card[] }>>;

/** How many cards a column shows at first. */
export const cardsShown = 6;

/** Those that a stage holds: they wait longest first where they are still under way, and came last first where they are not. */
export const orderOf = (stage: EnrolmentStage): string => (stages.indexOf(stage) < stages.indexOf("JOINED") ? "stageOn" : "-stageOn");

/** The rows of a column. */
export const columnOf = (rows: Rows, stage: EnrolmentStage): Rows => narrowed(rows, { stage: { eq: stage } });

/** All columns of the board in one operation. */
export const boardQuery = `query EnrolmentBoard($first: Int!, ${stages.map((stage) => `$${stage}: EnrolmentWhere`).join(", ")}) {
  ${stages
    .map(
      (stage) => `${stage}: enrolments(where: $${stage}, orderBy: [{ stageOn: ${
        orderOf(stage) === "stageOn" ? "ASC" : "DESC"
      } }], first: $first) {
    totalCount
    nodes { id version title stage stageOn setting { id title } site { id title } }
  }`,
    )
    .join("\n  ")}
}`;

/** The variables of the query. */
export const boardVariables = (rows: Rows) => ({
  first: cardsShown,
  ...Object.fromEntries(stages.map((stage) => [stage, columnOf(rows, stage).where])),
});
