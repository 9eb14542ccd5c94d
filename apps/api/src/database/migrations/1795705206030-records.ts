import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795705206030 implements MigrationInterface {
  name = "Records1795705206030";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"post_bands\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"post_id\" uuid NOT NULL, \"value\" character varying(60) NOT NULL, \"from\" date, \"until\" date, CONSTRAINT \"ck_post_bands_value_5b4c8aca\" CHECK (\"value\" IN ('BAND_2', 'BAND_3', 'BAND_4', 'BAND_5', 'BAND_6', 'BAND_7', 'BAND_8A', 'BAND_8B', 'OTHER')), CONSTRAINT \"ck_post_bands_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_post_bands_post_b5e7c61d\" EXCLUDE USING gist (((\"post_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_post_bands\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_post_bands_post_id\" ON \"post_bands\"  (\"post_id\") ");
    await runner.query("ALTER TABLE \"post_bands\" ADD CONSTRAINT \"fk_post_bands_post_id\" FOREIGN KEY (\"post_id\") REFERENCES \"posts\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"post_bands\" DROP CONSTRAINT \"fk_post_bands_post_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_post_bands_post_id\"");
    await runner.query("DROP TABLE \"post_bands\"");
  }
}
