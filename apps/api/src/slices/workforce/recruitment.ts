import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

const recruits = (campaign: Row, rows: Rows, where: (posting: Row) => readonly Sql[] = () => []) =>
  rows.count(campaign, "recruits", (posting) => all([sql`${rows.column(posting, "from")} <= ${rows.day}`, ...where(posting)]));

/** A campaign that has closed is judged by all whom it found, those who have yet to begin among them. */
const state: Figure = (campaign, rows) => {
  const [advertised, closed] = [rows.column(campaign, "advertisedOn"), rows.column(campaign, "closedOn")];
  const found = rows.count(campaign, "recruits");
  const outcome = sql`CASE WHEN ${found} = 0 THEN 'FAILED' WHEN ${found} < ${rows.column(campaign, "posts")} THEN 'PARTLY_FILLED' ELSE 'FILLED' END`;
  return sql`(CASE WHEN ${advertised} > ${rows.day} THEN NULL WHEN ${closed} <= ${rows.day} THEN ${outcome} ELSE 'OPEN' END)`;
};

export const ofCampaign: Readonly<Record<"recruited" | "fromLocalServices" | "state", Figure>> = {
  recruited: (campaign, rows) => recruits(campaign, rows),
  fromLocalServices: (campaign, rows) =>
    recruits(campaign, rows, (posting) => [sql`${rows.column(posting, "cameFrom")} = 'LOCAL_SPECIALIST'`]),
  state,
};
