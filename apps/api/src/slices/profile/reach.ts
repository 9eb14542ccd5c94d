import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { all, type Sql, sql } from "../../engine/sql.ts";

/** Which of an area's settings are meant, and what of them is put together. */
interface Asked {
  readonly joined?: boolean;
  readonly deprived?: boolean;
  readonly pupils?: boolean;
}

/**
 * The settings that a site knows of and that are open on the day, each once: its roll, whether it stands at joined, and whether it is of the most
 * deprived fifth. Of two that rank alike, the one recorded first counts as more deprived.
 */
function ofArea(site: Row, rows: Rows): Sql {
  const { row: enrolment, from, tie } = rows.children(site, "enrolments");
  const setting = rows.row("Setting");
  const own = sql`${rows.column(enrolment, "setting")} = ${rows.id(setting)}`;
  const known = sql`SELECT ${rows.id(setting)} AS id, ${rows.value(setting, "pupils")} AS pupils, ${rows.column(setting, "deprivationRank")} AS rank, bool_or(coalesce(${rows.value(enrolment, "stage")} = 'JOINED', false)) AS joined FROM ${from}, ${rows.bare(setting)} WHERE ${all([tie, own, rows.inForce(setting)])} GROUP BY ${rows.id(setting)}, ${rows.column(setting, "deprivationRank")}`;
  return sql`SELECT k.pupils, k.joined, k.rank IS NOT NULL AND 5 * (row_number() OVER (ORDER BY k.rank, k.id) - 1) < count(k.rank) OVER () AS deprived FROM (${known}) k`;
}

const counted =
  ({ joined, deprived, pupils }: Asked): Figure =>
  (site, rows) => {
    const conditions = [...(joined ? [sql`a.joined`] : []), ...(deprived ? [sql`a.deprived`] : [])];
    const what = pupils ? sql`coalesce(sum(a.pupils), 0)::integer` : sql`count(*)::integer`;
    return sql`(SELECT ${what} FROM (${ofArea(site, rows)}) a WHERE ${all(conditions)})`;
  };

/** How much of something stands at joined, in per cent. */
const reach =
  ({ deprived, pupils }: Asked): Figure =>
  (site, rows) => {
    const [part, whole] = pupils
      ? [sql`sum(a.pupils) FILTER (WHERE a.joined)`, sql`sum(a.pupils)`]
      : [sql`count(*) FILTER (WHERE a.joined)`, sql`count(*)`];
    return sql`(SELECT round(100.0 * coalesce(${part}, 0) / nullif(${whole}, 0), 2) FROM (${ofArea(site, rows)}) a WHERE ${deprived ? sql`a.deprived` : sql`true`})`;
  };

/** Reach by settings and by pupils, of the most deprived fifth of an area beside all of it. */
export const ofSite = {
  settingsInArea: counted({}),
  pupilsInArea: counted({ pupils: true }),
  settingsReach: reach({}),
  pupilsReach: reach({ pupils: true }),
  deprivedSettings: counted({ deprived: true }),
  deprivedPupils: counted({ deprived: true, pupils: true }),
  deprivedSettingsJoined: counted({ deprived: true, joined: true }),
  deprivedPupilsJoined: counted({ deprived: true, joined: true, pupils: true }),
  deprivedSettingsReach: reach({ deprived: true }),
  deprivedPupilsReach: reach({ deprived: true, pupils: true }),
};
