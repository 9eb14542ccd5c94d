import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795704878991 implements MigrationInterface {
  name = "Records1795704878991";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"senior_leads\" DROP CONSTRAINT \"ex_senior_leads_setting_62a7bac3\"");
    await runner.query("ALTER TABLE \"settings\" ADD \"laestab\" character varying(40)");
    await runner.query("ALTER TABLE \"senior_leads\" ADD \"campus_id\" uuid");
    await runner.query("CREATE INDEX \"ix_senior_leads_campus_id\" ON \"senior_leads\"  (\"campus_id\") ");
    await runner.query("ALTER TABLE \"senior_leads\" ADD CONSTRAINT \"ex_senior_leads_campus_setting_e4c22222\" EXCLUDE USING gist (((coalesce(\"campus_id\", \"setting_id\"))::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE");
    await runner.query("ALTER TABLE \"senior_leads\" ADD CONSTRAINT \"fk_senior_leads_campus_id\" FOREIGN KEY (\"campus_id\") REFERENCES \"campuses\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"senior_leads\" DROP CONSTRAINT \"fk_senior_leads_campus_id\"");
    await runner.query("ALTER TABLE \"senior_leads\" DROP CONSTRAINT \"ex_senior_leads_campus_setting_e4c22222\"");
    await runner.query("DROP INDEX \"public\".\"ix_senior_leads_campus_id\"");
    await runner.query("ALTER TABLE \"senior_leads\" DROP COLUMN \"campus_id\"");
    await runner.query("ALTER TABLE \"settings\" DROP COLUMN \"laestab\"");
    await runner.query("ALTER TABLE \"senior_leads\" ADD CONSTRAINT \"ex_senior_leads_setting_62a7bac3\" EXCLUDE USING gist (((setting_id)::text) WITH =, daterange(\"from\", until) WITH &&) DEFERRABLE");
  }
}
