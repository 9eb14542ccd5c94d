import type { Run } from "../database.ts";

/** The records of one type that a change set was about. */
export interface Changed {
  readonly changeSet: string;
  readonly at: string;
  readonly record: string;
  readonly ids: readonly string[];
}

const CHANGED = `SELECT c.change_set_id AS "changeSet", to_char(s.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, c.record, array_agg(DISTINCT c.about_id) AS ids
  FROM change_sets s JOIN changes c ON c.change_set_id = s.id`;

/** What one change set changed. Of a past, the ids are of the records whose past it is. */
export const changedBy = async (run: Run, changeSet: string): Promise<readonly Changed[]> =>
  (await run(`${CHANGED} WHERE s.id = $1 GROUP BY 1, 2, 3`, [changeSet])) as unknown as Changed[];

/** What was changed after a change set, in the order of the commits: at most a thousand entries, else the gap is too wide to tell. */
export async function changedAfter(run: Run, changeSet: string): Promise<readonly Changed[]> {
  const rows = await run(
    `${CHANGED} WHERE s.at > (SELECT at FROM change_sets WHERE id = $1) GROUP BY 1, 2, 3, s.at ORDER BY s.at LIMIT 1000`,
    [changeSet],
  );
  return rows as unknown as Changed[];
}
