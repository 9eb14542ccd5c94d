import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795620162678 implements MigrationInterface {
  name = "Records1795620162678";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"accounts\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"name\" character varying(120) NOT NULL, \"email\" character varying(254) NOT NULL, \"closed_on\" date, CONSTRAINT \"uq_accounts_email\" UNIQUE (\"email\"), CONSTRAINT \"pk_accounts\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"grants\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"account_id\" uuid NOT NULL, \"role\" character varying(60) NOT NULL, \"region_id\" uuid, \"site_id\" uuid, \"organisation_id\" uuid, \"from\" date NOT NULL, \"until\" date, CONSTRAINT \"ck_grants_role_254e83b5\" CHECK (\"role\" IN ('ADMINISTRATOR', 'MANAGER', 'ANALYST', 'EVALUATOR', 'PROVIDER', 'PARTNER')), CONSTRAINT \"ck_grants_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"pk_grants\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_grants_account_id\" ON \"grants\"  (\"account_id\") ");
    await runner.query("CREATE INDEX \"ix_grants_region_id\" ON \"grants\"  (\"region_id\") ");
    await runner.query("CREATE INDEX \"ix_grants_site_id\" ON \"grants\"  (\"site_id\") ");
    await runner.query("CREATE INDEX \"ix_grants_organisation_id\" ON \"grants\"  (\"organisation_id\") ");
    await runner.query("CREATE TABLE \"viewings\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"administrator_id\" uuid NOT NULL, \"account_id\" uuid NOT NULL, \"started_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"reason\" character varying(1000) NOT NULL, CONSTRAINT \"pk_viewings\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_viewings_administrator_id\" ON \"viewings\"  (\"administrator_id\") ");
    await runner.query("CREATE INDEX \"ix_viewings_account_id\" ON \"viewings\"  (\"account_id\") ");
    await runner.query("ALTER TABLE \"grants\" ADD CONSTRAINT \"fk_grants_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"accounts\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"grants\" ADD CONSTRAINT \"fk_grants_region_id\" FOREIGN KEY (\"region_id\") REFERENCES \"regions\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"grants\" ADD CONSTRAINT \"fk_grants_site_id\" FOREIGN KEY (\"site_id\") REFERENCES \"sites\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"grants\" ADD CONSTRAINT \"fk_grants_organisation_id\" FOREIGN KEY (\"organisation_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"viewings\" ADD CONSTRAINT \"fk_viewings_administrator_id\" FOREIGN KEY (\"administrator_id\") REFERENCES \"accounts\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"viewings\" ADD CONSTRAINT \"fk_viewings_account_id\" FOREIGN KEY (\"account_id\") REFERENCES \"accounts\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"viewings\" DROP CONSTRAINT \"fk_viewings_account_id\"");
    await runner.query("ALTER TABLE \"viewings\" DROP CONSTRAINT \"fk_viewings_administrator_id\"");
    await runner.query("ALTER TABLE \"grants\" DROP CONSTRAINT \"fk_grants_organisation_id\"");
    await runner.query("ALTER TABLE \"grants\" DROP CONSTRAINT \"fk_grants_site_id\"");
    await runner.query("ALTER TABLE \"grants\" DROP CONSTRAINT \"fk_grants_region_id\"");
    await runner.query("ALTER TABLE \"grants\" DROP CONSTRAINT \"fk_grants_account_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_viewings_account_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_viewings_administrator_id\"");
    await runner.query("DROP TABLE \"viewings\"");
    await runner.query("DROP INDEX \"public\".\"ix_grants_organisation_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_grants_site_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_grants_region_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_grants_account_id\"");
    await runner.query("DROP TABLE \"grants\"");
    await runner.query("DROP TABLE \"accounts\"");
  }
}
