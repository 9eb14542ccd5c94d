import { FEWEST_TOLD } from "@trailblazer/records";
import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { count, type Sql, sql } from "../../engine/sql.ts";

/** In whole per cent. SQL rounds a numeric's half away from nought, which of a share is half-up: 12.5 is 13, where others make it 12. */
export const rate = (part: Sql, whole: Sql) => sql`round(100.0 * ${part} / nullif(${whole}, 0))`;

/** How many responses of a group came in by the day. Bare: how many there are is told to those too who may not see one. */
const received = (response: Row, rows: Rows) => sql`${rows.column(response, "submittedOn")} <= ${rows.day}`;

const responses: Figure = (group, rows) => {
  const response = rows.row("SurveyResponse");
  return sql`(SELECT count(*)::integer FROM ${rows.bare(response)} WHERE ${rows.column(response, "respondents")} = ${rows.id(group)} AND ${received(response, rows)})`;
};

const responseRate: Figure = (group, rows) => rate(responses(group, rows), rows.column(group, "invited"));

/** People, not interviews; of fewer than ten nothing is told. */
const interviewed: Figure = (group, rows) => {
  const interview = rows.row("Interview");
  const people = sql`sum(${rows.column(interview, "people")})`;
  return sql`(SELECT CASE WHEN ${people} >= ${count(FEWEST_TOLD)} THEN ${people} END::integer FROM ${rows.bare(interview)} WHERE ${rows.column(interview, "respondents")} = ${rows.id(group)} AND ${rows.column(interview, "heldOn")} <= ${rows.day})`;
};

/** The frame of a round is that of its groups; where one of them is not known, nor is the whole. */
const ofGroups = (round: Row, rows: Rows, value: (group: Row) => Sql) => {
  const { row, from, tie } = rows.children(round, "surveyFrames");
  return sql`(SELECT ${value(row)} FROM ${from} WHERE ${tie})`;
};

const invitedTo: Figure = (round, rows) =>
  ofGroups(round, rows, (group) => {
    const invited = rows.column(group, "invited");
    return sql`CASE WHEN bool_and(${invited} IS NOT NULL) THEN sum(${invited}) END::integer`;
  });

const responsesTo: Figure = (round, rows) => ofGroups(round, rows, (group) => sql`coalesce(sum(${responses(group, rows)}), 0)::integer`);

export const ofGroup = { responses, responseRate, interviewed };
export const ofRound = {
  invited: invitedTo,
  responses: responsesTo,
  responseRate: ((round, rows) => rate(responsesTo(round, rows), invitedTo(round, rows))) satisfies Figure,
};
