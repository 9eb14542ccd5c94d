import type { MigrationInterface, QueryRunner } from "typeorm";
import { datedLinks } from "./dated-links.ts";

/** The links that are dated from here on: of which record, in which table, and where their pasts are kept. */
const links = datedLinks([
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
]);

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
    await links.carry(runner);
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
    await links.carryBack(runner);
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
