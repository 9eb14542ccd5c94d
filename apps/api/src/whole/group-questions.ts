/** A question about groups, and the same in SQL written by hand: its columns in the order in which the question selects them. */
export interface GroupQuestion {
  readonly ask: string;
  readonly sql: string;
}

const stage = '(SELECT value FROM team_stages h WHERE h.team_id = t.id AND holds(h."from", h.until))';
const site = '(SELECT s.id FROM team_sites h JOIN sites s ON s.id = h.value_id WHERE h.team_id = t.id AND holds(h."from", h.until))';
const provider = '(SELECT value_id FROM team_providers h WHERE h.team_id = t.id AND holds(h."from", h.until))';
const employer = '(SELECT value_id FROM post_employers h WHERE h.post_id = p.id AND holds(h."from", h.until))';
const council = '(SELECT value_id FROM setting_local_authorities h WHERE h.setting_id = s.id AND holds(h."from", h.until))';
const pupils = '(SELECT value FROM setting_rolls h WHERE h.setting_id = s.id AND holds(h."from", h.until))';
const meals = '(SELECT value FROM setting_free_meals_shares h WHERE h.setting_id = s.id AND holds(h."from", h.until))';
const wte = '(SELECT value FROM post_wtes h WHERE h.post_id = p.id AND holds(h."from", h.until))';
const financialYear = (day: string) =>
  `CASE WHEN ${day} IS NOT NULL THEN make_date(extract(year FROM ${day})::int - CASE WHEN extract(month FROM ${day}) < 4 THEN 1 ELSE 0 END, 4, 1) END`;
const academicYear = (day: string) =>
  `CASE WHEN ${day} IS NOT NULL THEN make_date(extract(year FROM ${day})::int - CASE WHEN extract(month FROM ${day}) < 9 THEN 1 ELSE 0 END, 9, 1) END`;
const percent = "round(100.0 * count(*) / sum(count(*)) OVER (), 2)";
const posting = "postings g JOIN posts p ON p.id = g.post_id";

export const groupQuestions: readonly GroupQuestion[] = [
  {
    ask: `teams { groups { nodes { key { stage } count percent } } }`,
    sql: `SELECT ${stage} AS k, count(*), ${percent} FROM teams t GROUP BY 1`,
  },
  {
    ask: `teams { groups(first: 1000) { nodes { key { site { name } } count } } }`,
    sql: `SELECT s.name, count(*) FROM teams t LEFT JOIN sites s ON s.id = ${site} GROUP BY 1`,
  },
  {
    ask: `teams { groups { nodes { key { wave { code } stage } count } } }`,
    sql: `SELECT w.code, ${stage}, count(*) FROM teams t JOIN waves w ON w.id = t.wave_id GROUP BY 1, 2`,
  },
  {
    ask: `teams { groups(first: 1000) { nodes { key { site { region { name } } } count sum { catchment } } } }`,
    sql: `SELECT r.name, count(*), sum(catchment) FROM teams t LEFT JOIN site_regions h ON h.site_id = ${site} AND holds(h."from", h.until) LEFT JOIN regions r ON r.id = h.value_id GROUP BY 1`,
  },
  {
    ask: `teams { groups { nodes { key { provider { kind } } count countDistinct { provider wave } } } }`,
    sql: `SELECT o.kind, count(*), count(DISTINCT ${provider}), count(DISTINCT wave_id) FROM teams t LEFT JOIN organisations o ON o.id = ${provider} GROUP BY 1`,
  },
  {
    ask: `teams { groups { nodes { key { __typename } count avg { catchment } min { catchment } max { catchment } } } }`,
    sql: `SELECT count(*), round(avg(catchment), 4), min(catchment), max(catchment) FROM teams HAVING count(*) > 0`,
  },
  {
    ask: `teams(where: { stage: { ne: OPERATIONAL } }) { groups { nodes { key { stage } count } } }`,
    sql: `SELECT ${stage}, count(*) FROM teams t WHERE ${stage} IS DISTINCT FROM 'OPERATIONAL' GROUP BY 1`,
  },
  {
    ask: `teams { groups(having: { count: { gte: 10 } }) { nodes { key { wave { code } } count percent } } }`,
    sql: `SELECT * FROM (SELECT w.code, count(*) AS n, ${percent} FROM teams t JOIN waves w ON w.id = t.wave_id GROUP BY 1) q WHERE n >= 10`,
  },
  {
    ask: `settings { groups(first: 1000) { nodes { key { phase } count sum { pupils } } } }`,
    sql: `SELECT phase, count(*), sum(${pupils}) FROM settings s GROUP BY 1`,
  },
  {
    ask: `settings { groups(first: 1000) { nodes { key { phase status } count avg { pupils } median { pupils } } } }`,
    sql: `SELECT phase, status, count(*), round(avg(${pupils}), 4), round((percentile_cont(0.5) WITHIN GROUP (ORDER BY ${pupils}))::numeric, 4) FROM settings s GROUP BY 1, 2`,
  },
  {
    ask: `settings { groups(first: 1000) { nodes { key { type } count max { freeMeals } min { freeMeals } } } }`,
    sql: `SELECT type, count(*), max(${meals}), min(${meals}) FROM settings s GROUP BY 1`,
  },
  {
    ask: `settings { groups(first: 1000) { nodes { key { localAuthority { name } } count } } }`,
    sql: `SELECT o.name, count(*) FROM settings s LEFT JOIN organisations o ON o.id = ${council} GROUP BY 1`,
  },
  {
    ask: `settings { groups(first: 1000) { nodes { key { openedOn(by: YEAR) } count } } }`,
    sql: `SELECT date_trunc('year', opened_on)::date, count(*) FROM settings GROUP BY 1`,
  },
  {
    ask: `settings(where: { pupils: { gt: 500 } }) { groups(first: 1000) { nodes { key { urbanRural } count percent } } }`,
    sql: `SELECT urban_rural, count(*), ${percent} FROM settings s WHERE ${pupils} > 500 GROUP BY 1`,
  },
  {
    ask: `settings(where: { enrolments: { some: {} } }) { groups(first: 1000) { nodes { key { phase } count } } }`,
    sql: `SELECT phase, count(*) FROM settings s WHERE EXISTS (SELECT FROM enrolments e WHERE e.setting_id = s.id) GROUP BY 1`,
  },
  {
    ask: `settings(where: { enrolments: { none: {} } }) { groups(first: 1000) { nodes { key { phase } count } } }`,
    sql: `SELECT phase, count(*) FROM settings s WHERE NOT EXISTS (SELECT FROM enrolments e WHERE e.setting_id = s.id) GROUP BY 1`,
  },
  {
    ask: `supports(where: { inForce: true }) { groups(first: 1000) { nodes { key { team { site { name } } setting { phase } } count countDistinct { setting } sum { setting { pupils } } } } }`,
    sql: `SELECT i.name, s.phase, count(*), count(DISTINCT s.id), sum(${pupils}) FROM supports u JOIN teams t ON t.id = u.team_id LEFT JOIN sites i ON i.id = ${site} JOIN settings s ON s.id = u.setting_id WHERE holds(u."from", u.until) GROUP BY 1, 2`,
  },
  {
    ask: `supports { groups { nodes { key { kind } count min { from } max { from } } } }`,
    sql: `SELECT kind, count(*), min("from"), max("from") FROM supports GROUP BY 1`,
  },
  {
    ask: `supports { groups(first: 1000) { nodes { key { from(by: MONTH) kind } count } } }`,
    sql: `SELECT date_trunc('month', "from")::date, kind, count(*) FROM supports GROUP BY 1, 2`,
  },
  {
    ask: `supports { groups(first: 1000) { nodes { key { from(by: FINANCIAL_QUARTER) } count } } }`,
    sql: `SELECT date_trunc('quarter', "from")::date, count(*) FROM supports GROUP BY 1`,
  },
  {
    ask: `supports { groups(first: 1000) { nodes { key { from(by: FINANCIAL_YEAR) } count percent } } }`,
    sql: `SELECT ${financialYear(`"from"`)}, count(*), ${percent} FROM supports GROUP BY 1`,
  },
  {
    ask: `supports { groups(first: 1000) { nodes { key { from(by: ACADEMIC_YEAR) until(by: ACADEMIC_YEAR) } count } } }`,
    sql: `SELECT ${academicYear(`"from"`)}, ${academicYear("until")}, count(*) FROM supports GROUP BY 1, 2`,
  },
  {
    ask: `supports { groups(first: 1000) { nodes { key { from(by: TERM) } count } } }`,
    sql: `SELECT make_date(extract(year FROM "from")::int, (ARRAY[1,1,1,4,4,4,4,4,9,9,9,9])[extract(month FROM "from")::int], 1), count(*) FROM supports GROUP BY 1`,
  },
  {
    ask: `supports { groups(having: { sum: { setting: { pupils: { gt: 20000 } } } }, first: 1000) { nodes { key { team { name } } sum { setting { pupils } } } } }`,
    sql: `SELECT * FROM (SELECT t.name, sum(${pupils}) AS n FROM supports u JOIN teams t ON t.id = u.team_id JOIN settings s ON s.id = u.setting_id GROUP BY 1) q WHERE n > 20000`,
  },
  { ask: `enrolments { groups(first: 1000) { nodes { key { route } count } } }`, sql: `SELECT route, count(*) FROM enrolments GROUP BY 1` },
  {
    ask: `enrolments { groups(first: 1000) { nodes { key { site { name } wave { code } } count } } }`,
    sql: `SELECT i.name, w.code, count(*) FROM enrolments e JOIN sites i ON i.id = e.site_id JOIN waves w ON w.id = e.wave_id GROUP BY 1, 2`,
  },
  {
    ask: `enrolments { groups(first: 1000) { nodes { key { joinedOn(by: QUARTER) } count } } }`,
    sql: `SELECT date_trunc('quarter', joined_on)::date, count(*) FROM enrolments GROUP BY 1`,
  },
  {
    ask: `enrolments(where: { joinedOn: { isNull: false } }) { groups(first: 1000) { nodes { key { setting { phase } } count sum { setting { pupils } } avg { setting { freeMeals } } } } }`,
    sql: `SELECT s.phase, count(*), sum(${pupils}), round(avg(${meals}), 4) FROM enrolments e JOIN settings s ON s.id = e.setting_id WHERE joined_on IS NOT NULL GROUP BY 1`,
  },
  {
    ask: `enrolments { groups(first: 1000, having: { countDistinct: { site: { gte: 1 } }, key: { route: { eq: TARGETED } } }) { nodes { key { route } countDistinct { site setting } } } }`,
    sql: `SELECT route, count(DISTINCT site_id), count(DISTINCT setting_id) FROM enrolments WHERE route = 'TARGETED' GROUP BY 1`,
  },
  {
    ask: `posts { groups(first: 1000) { nodes { key { role } count sum { wte } } } }`,
    sql: `SELECT role, count(*), sum(${wte}) FROM posts p GROUP BY 1`,
  },
  {
    ask: `posts { groups(first: 1000) { nodes { key { employer { name } fundedBy } count } } }`,
    sql: `SELECT o.name, funded_by, count(*) FROM posts p LEFT JOIN organisations o ON o.id = ${employer} GROUP BY 1, 2`,
  },
  {
    ask: `posts { groups(first: 1000) { nodes { key { team { name } } count sum { wte } } } }`,
    sql: `SELECT t.name, count(*), sum(${wte}) FROM posts p JOIN teams t ON t.id = p.team_id GROUP BY 1`,
  },
  {
    ask: `posts { groups(first: 1000) { nodes { key { openedOn(by: FINANCIAL_YEAR) role } count } } }`,
    sql: `SELECT ${financialYear("opened_on")}, role, count(*) FROM posts GROUP BY 1, 2`,
  },
  {
    ask: `postings(where: { inForce: true }) { groups(first: 1000) { nodes { key { post { role } } count sum { wte } } } }`,
    sql: `SELECT p.role, count(*), sum(g.wte) FROM ${posting} WHERE holds(g."from", g.until) GROUP BY 1`,
  },
  {
    ask: `postings { groups(first: 1000) { nodes { key { from(by: MONTH) post { role } } count } } }`,
    sql: `SELECT date_trunc('month', g."from")::date, p.role, count(*) FROM ${posting} GROUP BY 1, 2`,
  },
  {
    ask: `postings { groups(first: 1000) { nodes { key { kind band } count avg { wte } median { wte } } } }`,
    sql: `SELECT kind, band, count(*), round(avg(wte), 4), round((percentile_cont(0.5) WITHIN GROUP (ORDER BY wte))::numeric, 4) FROM postings GROUP BY 1, 2`,
  },
  {
    ask: `postings { groups(first: 1000) { nodes { key { cameFrom } count countDistinct { staffMember post } percent } } }`,
    sql: `SELECT came_from, count(*), count(DISTINCT staff_member_id), count(DISTINCT post_id), ${percent} FROM postings GROUP BY 1`,
  },
  {
    ask: `staff { groups(first: 1000) { nodes { key { registration } count } } }`,
    sql: `SELECT registration, count(*) FROM staff GROUP BY 1`,
  },
  {
    ask: `sites { groups(first: 1000) { nodes { key { region { name } } count } } }`,
    sql: `SELECT r.name, count(*) FROM sites i JOIN site_regions h ON h.site_id = i.id AND holds(h."from", h.until) JOIN regions r ON r.id = h.value_id GROUP BY 1`,
  },
  {
    ask: `organisations { groups(first: 1000) { nodes { key { kind region { name } } count } } }`,
    sql: `SELECT kind, r.name, count(*) FROM organisations o LEFT JOIN organisation_regions h ON h.organisation_id = o.id AND holds(h."from", h.until) LEFT JOIN regions r ON r.id = h.value_id GROUP BY 1, 2`,
  },
];
