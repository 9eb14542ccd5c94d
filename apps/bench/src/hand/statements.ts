/** Whether a dated row holds on the day $1. Its first day may be unknown. */
const holds = (row: string) => `(${row}."from" IS NULL OR ${row}."from" <= $1) AND (${row}."until" IS NULL OR ${row}."until" > $1)`;
/** The same where the first day is always known. */
const lasts = (row: string) => `${row}."from" <= $1 AND (${row}."until" IS NULL OR ${row}."until" > $1)`;
const open = (post: string) => `${post}.opened_on <= $1 AND (${post}.closed_on IS NULL OR ${post}.closed_on > $1)`;
const text = (value: string) => `coalesce(to_json(${value})::text, 'null')`;
/** A choice is capitals: it needs no escape. */
const word = (value: string) => `coalesce('"' || ${value} || '"', 'null')`;
const number = (value: string) => `coalesce(trim_scale(${value})::text, 'null')`;

/** One statement of a hand-written endpoint: its text, and its parameters out of the day and the variables that were sent. */
export interface HandStatement {
  readonly text: string;
  readonly values: (day: string, variables: Readonly<Record<string, unknown>>) => unknown[];
}

const sites = `
WITH page AS MATERIALIZED (SELECT id, name FROM sites ORDER BY name COLLATE natural_order, id LIMIT 25),
joined AS (
  SELECT h.value_id AS site, count(*) AS count, string_agg(
    '{"id":"' || t.id || '","name":' || to_json(t.name)::text || ',"stage":' || ${word("s.value")} || '}',
    ',' ORDER BY t.name COLLATE natural_order, t.id) AS nodes
  FROM team_sites h JOIN teams t ON t.id = h.team_id LEFT JOIN team_stages s ON s.team_id = t.id AND ${holds("s")}
  WHERE h.value_id IN (SELECT id FROM page) AND ${holds("h")} GROUP BY h.value_id
)
SELECT '{"data":{"sites":{"totalCount":' || (SELECT count(*) FROM sites) || ',"nodes":[' || string_agg(
  '{"id":"' || p.id || '","name":' || to_json(p.name)::text
  || ',"region":' || coalesce((SELECT '{"name":' || to_json(r.name)::text || '}' FROM site_regions h JOIN regions r ON r.id = h.value_id WHERE h.site_id = p.id AND ${holds("h")}), 'null')
  || ',"teams":{"totalCount":' || coalesce(j.count, 0) || ',"nodes":[' || coalesce(j.nodes, '') || ']}'
  || ',"enrolments":{"totalCount":' || (SELECT count(*) FROM enrolments e WHERE e.site_id = p.id) || '}}',
  ',' ORDER BY p.name COLLATE natural_order, p.id) || ']}}}'
FROM page p LEFT JOIN joined j ON j.site = p.id`;

const settings = `
WITH found AS MATERIALIZED (
  SELECT s.id, s.name FROM settings s
  WHERE s.phase = $2 AND EXISTS (SELECT FROM supports u WHERE u.setting_id = s.id AND ${lasts("u")})
), page AS (
  SELECT id, row_number() OVER () AS n FROM (SELECT id FROM found ORDER BY name COLLATE natural_order, id LIMIT 51) f
)
SELECT '{"data":{"settings":{"totalCount":' || (SELECT count(*) FROM found)
  || ',"pageInfo":{"hasNextPage":' || (count(*) > 50)::text
  || ',"endCursor":' || coalesce('"' || translate(encode(convert_to(max(p.n || ',' || s.id) FILTER (WHERE p.n = least(50, (SELECT count(*) FROM page))), 'UTF8'), 'base64'), E'\\n', '') || '"', 'null')
  || '},"nodes":[' || string_agg(
    '{"id":"' || s.id || '","name":' || to_json(s.name)::text || ',"urn":' || ${text("s.urn")} || ',"phase":"' || s.phase || '","town":' || ${text("s.town")}
    || ',"pupils":' || coalesce((SELECT r.value::text FROM setting_rolls r WHERE r.setting_id = s.id AND ${holds("r")}), 'null')
    || ',"supports":{"nodes":[' || (
      SELECT string_agg('{"kind":"' || u.kind || '","team":{"id":"' || t.id || '","name":' || to_json(t.name)::text
        || ',"site":{"id":"' || a.id || '","name":' || to_json(a.name)::text || '}}}', ',' ORDER BY u.id)
      FROM supports u JOIN teams t ON t.id = u.team_id JOIN team_sites h ON h.team_id = t.id AND ${holds("h")} JOIN sites a ON a.id = h.value_id
      WHERE u.setting_id = s.id AND ${lasts("u")}
    ) || ']}}', ',' ORDER BY p.n) FILTER (WHERE p.n <= 50) || ']}}}'
FROM page p JOIN settings s ON s.id = p.id`;

const site = `
SELECT '{"data":{"site":{"id":"' || s.id || '","name":' || to_json(s.name)::text
  || ',"region":' || coalesce((SELECT '{"name":' || to_json(r.name)::text || '}' FROM site_regions h JOIN regions r ON r.id = h.value_id WHERE h.site_id = s.id AND ${holds("h")}), 'null')
  || ',"teams":{"nodes":[' || coalesce((
    SELECT string_agg('{"id":"' || t.id || '","name":' || to_json(t.name)::text
      || ',"stage":' || coalesce((SELECT '"' || g.value || '"' FROM team_stages g WHERE g.team_id = t.id AND ${holds("g")}), 'null')
      || ',"posts":{"nodes":[' || coalesce((
        SELECT string_agg('{"id":"' || p.id || '","role":"' || p.role
          || '","wte":' || coalesce((SELECT trim_scale(w.value)::text FROM post_wtes w WHERE w.post_id = p.id AND ${holds("w")}), 'null')
          || ',"postings":{"nodes":[' || coalesce((
            SELECT string_agg('{"id":"' || o.id || '","kind":"' || o.kind || '","wte":' || trim_scale(o.wte) || ',"from":"' || o."from" || '","staffMember":{"name":' || to_json(m.name)::text || '}}', ',' ORDER BY o.id)
            FROM postings o JOIN staff m ON m.id = o.staff_member_id WHERE o.post_id = p.id AND ${lasts("o")}
          ), '') || ']}}', ',' ORDER BY p.id)
        FROM posts p WHERE p.team_id = t.id
      ), '') || ']}}', ',' ORDER BY t.name COLLATE natural_order, t.id)
    FROM team_sites h JOIN teams t ON t.id = h.team_id WHERE h.value_id = s.id AND ${holds("h")}
  ), '') || ']}}}}'
FROM sites s WHERE s.id = $2`;

const vacancies = `
WITH chosen AS MATERIALIZED (SELECT t.id, t.name FROM teams t JOIN waves w ON w.id = t.wave_id WHERE w.code = $2),
figures AS (
  SELECT c.id, c.name, coalesce(sum(e.funded), 0) AS funded, coalesce(sum(least(e.funded, e.held)), 0) AS filled
  FROM chosen c LEFT JOIN (
    SELECT p.team_id, coalesce(w.value, 0) AS funded, coalesce(h.held, 0) AS held
    FROM posts p LEFT JOIN post_wtes w ON w.post_id = p.id AND ${holds("w")}
    LEFT JOIN (SELECT o.post_id, sum(o.wte) AS held FROM postings o WHERE o.kind IN ('SUBSTANTIVE', 'SECONDMENT') AND ${lasts("o")} GROUP BY o.post_id) h ON h.post_id = p.id
    WHERE ${open("p")}
  ) e ON e.team_id = c.id GROUP BY c.id, c.name
), page AS (SELECT id, name, funded, filled, funded - filled AS vacant FROM figures ORDER BY funded - filled DESC, id LIMIT 50)
SELECT '{"data":{"teams":{"totalCount":' || (SELECT count(*) FROM chosen) || ',"nodes":[' || coalesce(string_agg(
  '{"id":"' || id || '","name":' || to_json(name)::text || ',"fundedWte":' || ${number("funded")} || ',"filledWte":' || ${number("filled")} || ',"vacancies":' || ${number("vacant")}
  || ',"settingsSupported":' || (SELECT count(DISTINCT coalesce(u.campus_id, u.setting_id)) FROM supports u WHERE u.team_id = page.id AND ${lasts("u")}) || '}',
  ',' ORDER BY vacant DESC, id), '') || ']}}}'
FROM page`;

const trust = `
UPDATE settings SET trust = $3, version = version + 1, updated_at = clock_timestamp() WHERE id = $1 AND version = $2
RETURNING '{"data":{"updateSetting":{"id":"' || id || '","version":' || version || ',"trust":' || ${text("trust")} || '}}}'`;

const phases = "NURSERY,PRIMARY,MIDDLE_DEEMED_PRIMARY,SECONDARY,MIDDLE_DEEMED_SECONDARY,SIXTEEN_PLUS,ALL_THROUGH,NOT_APPLICABLE";

const pupils = `
WITH sited AS MATERIALIZED (
  SELECT h.team_id, r.name AS region
  FROM team_sites h LEFT JOIN site_regions g ON g.site_id = h.value_id AND ${holds("g")} LEFT JOIN regions r ON r.id = g.value_id
  WHERE ${holds("h")}
), groups AS (
  SELECT a.region, s.phase, count(*) AS count, sum(r.value) AS pupils
  FROM supports u JOIN settings s ON s.id = u.setting_id LEFT JOIN sited a ON a.team_id = u.team_id
  LEFT JOIN setting_rolls r ON r.setting_id = s.id AND ${holds("r")}
  WHERE ${lasts("u")} GROUP BY a.region, s.phase
)
SELECT '{"data":{"supports":{"groups":{"totalCount":' || count(*) || ',"nodes":[' || coalesce(string_agg(
  '{"key":{"team":{"site":{"region":{"name":' || ${text("region")} || '}}},"setting":{"phase":' || ${word("phase")} || '}},"count":' || count
  || ',"sum":{"setting":{"pupils":' || coalesce(pupils::text, 'null') || '}}}',
  ',' ORDER BY region COLLATE natural_order, array_position('{${phases}}'::text[], phase)), '') || ']}}}}'
FROM groups`;

/** The best statement that we could write for each question, on the programme at its own size: it gives the text of the whole answer in one column. */
export const statements: Readonly<Record<string, HandStatement>> = {
  q1: { text: sites, values: (day) => [day] },
  q2: { text: settings, values: (day, { phase }) => [day, phase] },
  q3: { text: site, values: (day, { id }) => [day, id] },
  q4: { text: vacancies, values: (day, { wave }) => [day, wave] },
  g1: { text: pupils, values: (day) => [day] },
  q5: { text: trust, values: (_, { id, version, trust: value }) => [id, version, value] },
};
