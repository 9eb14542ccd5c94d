import type { Row, Rows } from "../../engine/read/rows.ts";
import { type Sql, sql } from "../../engine/sql.ts";

/** A team that has ended does nothing, whatever was left open when it did. */
export const hasNotEnded = (team: Row, rows: Rows): Sql => sql`${rows.value(team, "stage")} IS DISTINCT FROM 'ENDED'`;
