/** Whether a dated row holds on the day. Its first day may be unknown. */
const holds = (row: string, day: string) =>
  `(${row}."from" IS NULL OR ${row}."from" <= ${day}) AND (${row}."until" IS NULL OR ${row}."until" > ${day})`;

/** What a team's posts come to: each by its WTE of the day, and by what its holders of the day fill of that. */
const establishment = (day: string) => `
  SELECT coalesce(sum(wte), 0)::float8 AS funded, coalesce(sum(least(wte, held)), 0)::float8 AS filled,
    coalesce(sum(greatest(0, wte - held)), 0)::float8 AS vacant
  FROM (
    SELECT coalesce((SELECT w.value FROM post_wtes w WHERE w.post_id = p.id AND ${holds("w", day)}), 0) AS wte,
      coalesce((SELECT sum(o.wte) FROM postings o
        WHERE o.post_id = p.id AND o.kind IN ('SUBSTANTIVE', 'SECONDMENT') AND ${holds("o", day)}), 0) AS held
    FROM posts p WHERE p.team_id = t.id AND p.opened_on <= ${day} AND (p.closed_on IS NULL OR p.closed_on > ${day})
    OFFSET 0
  ) post`;

/**
 * What PostGraphile is given to serve: views of the register's tables in a schema of their own, with the day's values as plain columns.
 * PostgreSQL merges a view into the statement that asks for it, and leaves out what is not asked for, a team's figures too. Functions
 * of a row it would call one by one. The comments tell PostGraphile the keys.
 */
export const views = (today: string): string => {
  const day = `DATE '${today}'`;
  return `
DROP SCHEMA IF EXISTS peer CASCADE;
CREATE SCHEMA peer;

CREATE VIEW peer.regions AS SELECT id, name FROM regions;
COMMENT ON VIEW peer.regions IS '@primaryKey id';

CREATE VIEW peer.waves AS SELECT id, code FROM waves;
COMMENT ON VIEW peer.waves IS '@primaryKey id';

CREATE VIEW peer.sites AS SELECT s.id, s.name COLLATE natural_order AS name,
  (SELECT h.value_id FROM site_regions h WHERE h.site_id = s.id AND ${holds("h", day)}) AS region_id
FROM sites s;
COMMENT ON VIEW peer.sites IS E'@primaryKey id\\n@foreignKey (region_id) references peer.regions (id)';

CREATE VIEW peer.teams AS SELECT t.id, t.name COLLATE natural_order AS name, t.wave_id, h.value_id AS site_id,
  (SELECT s.value FROM team_stages s WHERE s.team_id = t.id AND ${holds("s", day)}) AS stage,
  e.funded AS funded_wte, e.filled AS filled_wte, e.vacant AS vacancies,
  (SELECT count(DISTINCT coalesce(u.campus_id, u.setting_id))::int FROM supports u WHERE u.team_id = t.id AND ${holds("u", day)}) AS settings_supported
FROM teams t JOIN team_sites h ON h.team_id = t.id AND ${holds("h", day)} LEFT JOIN LATERAL (${establishment(day)}) e ON true;
COMMENT ON VIEW peer.teams IS E'@primaryKey id\\n@foreignKey (site_id) references peer.sites (id)\\n@foreignKey (wave_id) references peer.waves (id)';

CREATE VIEW peer.enrolments AS SELECT id, site_id FROM enrolments;
COMMENT ON VIEW peer.enrolments IS E'@primaryKey id\\n@foreignKey (site_id) references peer.sites (id)';

CREATE VIEW peer.settings AS SELECT s.id, s.name COLLATE natural_order AS name, s.urn, s.phase, s.town,
  (SELECT r.value FROM setting_rolls r WHERE r.setting_id = s.id AND ${holds("r", day)}) AS pupils
FROM settings s;
COMMENT ON VIEW peer.settings IS '@primaryKey id';

CREATE VIEW peer.supports AS SELECT u.id, u.team_id, u.setting_id, u.kind, ${holds("u", day)} AS in_force FROM supports u;
COMMENT ON VIEW peer.supports IS E'@primaryKey id\\n@foreignKey (team_id) references peer.teams (id)\\n@foreignKey (setting_id) references peer.settings (id)';

CREATE VIEW peer.posts AS SELECT p.id, p.team_id, p.role,
  (SELECT w.value::float8 FROM post_wtes w WHERE w.post_id = p.id AND ${holds("w", day)}) AS wte
FROM posts p;
COMMENT ON VIEW peer.posts IS E'@primaryKey id\\n@foreignKey (team_id) references peer.teams (id)';

CREATE VIEW peer.staff AS SELECT id, name FROM staff;
COMMENT ON VIEW peer.staff IS E'@primaryKey id\\n@name staff_member';

CREATE VIEW peer.postings AS SELECT o.id, o.post_id, o.staff_member_id, o.kind, o.wte::float8 AS wte, o."from", ${holds("o", day)} AS in_force
FROM postings o;
COMMENT ON VIEW peer.postings IS E'@primaryKey id\\n@foreignKey (post_id) references peer.posts (id)\\n@foreignKey (staff_member_id) references peer.staff (id)';

CREATE TYPE peer.changed_setting AS (id uuid, version int, trust text);
-- PostGraphile's own updates can't compare a version.
CREATE FUNCTION peer.change_setting(setting uuid, seen int, trust text) RETURNS peer.changed_setting LANGUAGE plpgsql VOLATILE AS $$
DECLARE changed peer.changed_setting;
BEGIN
  UPDATE public.settings s SET trust = change_setting.trust, version = s.version + 1, updated_at = clock_timestamp()
  WHERE s.id = setting AND s.version = seen RETURNING s.id, s.version, s.trust INTO changed;
  IF NOT FOUND THEN RAISE EXCEPTION 'It is not there, or was changed since'; END IF;
  RETURN changed;
END $$;
`;
};
