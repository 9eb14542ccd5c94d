import type { MigrationInterface, QueryRunner } from "typeorm";

/** The links that are dated from here on: of which record, in which table, and where their pasts are kept. */
const links = [
  { record: "Team", one: "team", table: "teams", field: "provider", column: "provider_id", past: "TeamProvider", pasts: "team_providers" },
  {
    record: "Setting",
    one: "setting",
    table: "settings",
    field: "localAuthority",
    column: "local_authority_id",
    past: "SettingLocalAuthority",
    pasts: "setting_local_authorities",
  },
  { record: "Post", one: "post", table: "posts", field: "employer", column: "employer_id", past: "PostEmployer", pasts: "post_employers" },
] as const;

/**
 * Each link becomes a value that has held since its record began. The history tells of it what it told of the link, change by change, in the
 * same change sets: so what was known at a moment stays what it was. The lines about the link itself stay too, as the ledger is only added to.
 */
async function carry(runner: QueryRunner): Promise<void> {
  for (const { record, one, table, field, column, past, pasts } of links) {
    const value = (side: string) => `nullif(CASE WHEN c.field IS NULL THEN c.${side} -> '${field}' ELSE c.${side} END, 'null')`;
    await runner.query(`CREATE TEMPORARY TABLE told ON COMMIT DROP AS
      SELECT t.*, first_value(t.new_id) OVER own AS record_id, greatest(1, count(t.after) OVER own)::integer AS version
      FROM (SELECT c.id, c.change_set_id, c.about_id, c.about_version, ${value("before")} AS before, ${value("after")} AS after, ledger_id() AS new_id
        FROM changes c WHERE c.record = '${record}' AND c.record_id = c.about_id AND (c.field IS NULL OR c.field = '${field}')) t
      WHERE t.before IS DISTINCT FROM t.after WINDOW own AS (PARTITION BY t.about_id ORDER BY t.id)`);
    await runner.query(`INSERT INTO ${pasts} (id, version, created_at, updated_at, ${one}_id, value_id)
      SELECT coalesce(l.record_id, ledger_id()), coalesce(l.version, 1), coalesce(l.made, o.created_at), coalesce(l.changed, o.updated_at), o.id, o.${column} FROM ${table} o
      LEFT JOIN (SELECT t.about_id, t.record_id, max(t.version) AS version, min(s.at) AS made, max(s.at) AS changed FROM told t JOIN change_sets s ON s.id = t.change_set_id GROUP BY 1, 2) l ON l.about_id = o.id
      WHERE o.${column} IS NOT NULL`);
    // An id of the same moment as the line's that it follows: the history is in the order of its ids.
    const whole = (side: string) => `jsonb_build_object('${one}', about_id, 'value', ${side}, 'from', NULL, 'until', NULL)`;
    await runner.query(`INSERT INTO changes (id, change_set_id, record, record_id, about_id, version, about_version, field, before, after)
      SELECT encode(overlay(uuid_send(id) PLACING substring(uuid_send(gen_random_uuid()) FROM 9) FROM 9), 'hex')::uuid, change_set_id, '${past}', record_id, about_id, version, about_version,
        CASE WHEN before IS NOT NULL AND after IS NOT NULL THEN 'value' END,
        CASE WHEN before IS NULL THEN NULL WHEN after IS NULL THEN ${whole("before")} ELSE before END,
        CASE WHEN after IS NULL THEN NULL WHEN before IS NULL THEN ${whole("after")} ELSE after END FROM told`);
    await runner.query("DROP TABLE told");
  }
}

/** The way back keeps the last of each past. It is no change of the records, and told to nobody. */
async function carryBack(runner: QueryRunner): Promise<void> {
  for (const { one, table, column, pasts } of links) {
    await runner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await runner.query(`UPDATE ${table} o SET ${column} = p.value_id FROM (SELECT DISTINCT ON (${one}_id) ${one}_id AS owner, value_id, "until" FROM ${pasts} ORDER BY ${one}_id, "from" DESC NULLS LAST) p
      WHERE p.owner = o.id AND p."until" IS NULL`);
    await runner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  }
}

export class Records1795703881529 implements MigrationInterface {
  name = "Records1795703881529";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"teams\" DROP CONSTRAINT \"fk_teams_provider_id\"");
    await runner.query("ALTER TABLE \"settings\" DROP CONSTRAINT \"fk_settings_local_authority_id\"");
    await runner.query("ALTER TABLE \"posts\" DROP CONSTRAINT \"fk_posts_employer_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_teams_provider_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_settings_local_authority_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_posts_employer_id\"");
    await runner.query("CREATE TABLE \"team_providers\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"team_id\" uuid NOT NULL, \"value_id\" uuid NOT NULL, \"from\" date, \"until\" date, CONSTRAINT \"ck_team_providers_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_team_providers_team_ad760e42\" EXCLUDE USING gist (((\"team_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_team_providers\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_team_providers_team_id\" ON \"team_providers\"  (\"team_id\") ");
    await runner.query("CREATE INDEX \"ix_team_providers_value_id\" ON \"team_providers\"  (\"value_id\") ");
    await runner.query("CREATE TABLE \"setting_local_authorities\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"value_id\" uuid NOT NULL, \"from\" date, \"until\" date, CONSTRAINT \"ck_setting_local_authorities_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_setting_local_authorities_setting_62a7bac3\" EXCLUDE USING gist (((\"setting_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_setting_local_authorities\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_setting_local_authorities_setting_id\" ON \"setting_local_authorities\"  (\"setting_id\") ");
    await runner.query("CREATE INDEX \"ix_setting_local_authorities_value_id\" ON \"setting_local_authorities\"  (\"value_id\") ");
    await runner.query("CREATE TABLE \"post_employers\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"post_id\" uuid NOT NULL, \"value_id\" uuid NOT NULL, \"from\" date, \"until\" date, CONSTRAINT \"ck_post_employers_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_post_employers_post_b5e7c61d\" EXCLUDE USING gist (((\"post_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_post_employers\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_post_employers_post_id\" ON \"post_employers\"  (\"post_id\") ");
    await runner.query("CREATE INDEX \"ix_post_employers_value_id\" ON \"post_employers\"  (\"value_id\") ");
    await carry(runner);
    await runner.query("ALTER TABLE \"teams\" DROP COLUMN \"provider_id\"");
    await runner.query("ALTER TABLE \"settings\" DROP COLUMN \"local_authority_id\"");
    await runner.query("ALTER TABLE \"posts\" DROP COLUMN \"employer_id\"");
    await runner.query("ALTER TABLE \"team_providers\" ADD CONSTRAINT \"fk_team_providers_team_id\" FOREIGN KEY (\"team_id\") REFERENCES \"teams\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"team_providers\" ADD CONSTRAINT \"fk_team_providers_value_id\" FOREIGN KEY (\"value_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"setting_local_authorities\" ADD CONSTRAINT \"fk_setting_local_authorities_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"setting_local_authorities\" ADD CONSTRAINT \"fk_setting_local_authorities_value_id\" FOREIGN KEY (\"value_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"post_employers\" ADD CONSTRAINT \"fk_post_employers_post_id\" FOREIGN KEY (\"post_id\") REFERENCES \"posts\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"post_employers\" ADD CONSTRAINT \"fk_post_employers_value_id\" FOREIGN KEY (\"value_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"post_employers\" DROP CONSTRAINT \"fk_post_employers_value_id\"");
    await runner.query("ALTER TABLE \"post_employers\" DROP CONSTRAINT \"fk_post_employers_post_id\"");
    await runner.query("ALTER TABLE \"setting_local_authorities\" DROP CONSTRAINT \"fk_setting_local_authorities_value_id\"");
    await runner.query("ALTER TABLE \"setting_local_authorities\" DROP CONSTRAINT \"fk_setting_local_authorities_setting_id\"");
    await runner.query("ALTER TABLE \"team_providers\" DROP CONSTRAINT \"fk_team_providers_value_id\"");
    await runner.query("ALTER TABLE \"team_providers\" DROP CONSTRAINT \"fk_team_providers_team_id\"");
    await runner.query("ALTER TABLE \"posts\" ADD \"employer_id\" uuid");
    await runner.query("ALTER TABLE \"settings\" ADD \"local_authority_id\" uuid");
    await runner.query("ALTER TABLE \"teams\" ADD \"provider_id\" uuid");
    await carryBack(runner);
    await runner.query("DROP INDEX \"public\".\"ix_post_employers_value_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_post_employers_post_id\"");
    await runner.query("DROP TABLE \"post_employers\"");
    await runner.query("DROP INDEX \"public\".\"ix_setting_local_authorities_value_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_setting_local_authorities_setting_id\"");
    await runner.query("DROP TABLE \"setting_local_authorities\"");
    await runner.query("DROP INDEX \"public\".\"ix_team_providers_value_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_team_providers_team_id\"");
    await runner.query("DROP TABLE \"team_providers\"");
    await runner.query("CREATE INDEX \"ix_posts_employer_id\" ON \"posts\" USING btree (\"employer_id\") ");
    await runner.query("CREATE INDEX \"ix_settings_local_authority_id\" ON \"settings\" USING btree (\"local_authority_id\") ");
    await runner.query("CREATE INDEX \"ix_teams_provider_id\" ON \"teams\" USING btree (\"provider_id\") ");
    await runner.query("ALTER TABLE \"posts\" ADD CONSTRAINT \"fk_posts_employer_id\" FOREIGN KEY (\"employer_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"settings\" ADD CONSTRAINT \"fk_settings_local_authority_id\" FOREIGN KEY (\"local_authority_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"teams\" ADD CONSTRAINT \"fk_teams_provider_id\" FOREIGN KEY (\"provider_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }
}
