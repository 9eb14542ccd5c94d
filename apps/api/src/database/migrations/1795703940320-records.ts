import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795703940320 implements MigrationInterface {
  name = "Records1795703940320";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"commissioned_districts\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"organisation_id\" uuid NOT NULL, \"district_id\" uuid NOT NULL, \"as_at_on\" date NOT NULL, \"source\" character varying(1000) NOT NULL, CONSTRAINT \"uq_commissioned_districts_organisation_id_district_id\" UNIQUE (\"organisation_id\", \"district_id\"), CONSTRAINT \"pk_commissioned_districts\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_commissioned_districts_organisation_id\" ON \"commissioned_districts\"  (\"organisation_id\") ");
    await runner.query("CREATE INDEX \"ix_commissioned_districts_district_id\" ON \"commissioned_districts\"  (\"district_id\") ");
    await runner.query("ALTER TABLE \"commissioned_districts\" ADD CONSTRAINT \"fk_commissioned_districts_organisation_id\" FOREIGN KEY (\"organisation_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"commissioned_districts\" ADD CONSTRAINT \"fk_commissioned_districts_district_id\" FOREIGN KEY (\"district_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"commissioned_districts\" DROP CONSTRAINT \"fk_commissioned_districts_district_id\"");
    await runner.query("ALTER TABLE \"commissioned_districts\" DROP CONSTRAINT \"fk_commissioned_districts_organisation_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_commissioned_districts_district_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_commissioned_districts_organisation_id\"");
    await runner.query("DROP TABLE \"commissioned_districts\"");
  }
}
