import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795665927151 implements MigrationInterface {
  name = "Records1795665927151";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"indicators\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"code\" character varying(40) NOT NULL, \"name\" character varying(200) NOT NULL, \"about\" character varying(60) NOT NULL, \"unit\" character varying(60) NOT NULL, \"polarity\" character varying(60) NOT NULL, \"combines\" character varying(60) NOT NULL, \"weighted_by_id\" uuid, \"definition\" character varying(2000) NOT NULL, \"per\" integer, \"numerator\" character varying(200), \"denominator\" character varying(200), \"source\" character varying(1000) NOT NULL, CONSTRAINT \"uq_indicators_code\" UNIQUE (\"code\"), CONSTRAINT \"ck_indicators_about_8bb51530\" CHECK (\"about\" IN ('POPULATION', 'DEPRIVATION', 'NEED', 'SPENDING', 'REFERRALS', 'ACCESS', 'WAITS')), CONSTRAINT \"ck_indicators_polarity_be31cb16\" CHECK (\"polarity\" IN ('HIGHER', 'LOWER', 'NEITHER')), CONSTRAINT \"ck_indicators_combines_602844a6\" CHECK (\"combines\" IN ('WEIGHTED', 'SUMMED', 'NOT')), CONSTRAINT \"ck_indicators_per_43af5ef4\" CHECK (\"per\" >= 1), CONSTRAINT \"pk_indicators\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_indicators_weighted_by_id\" ON \"indicators\"  (\"weighted_by_id\") ");
    await runner.query("CREATE TABLE \"indicator_periods\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"indicator_id\" uuid NOT NULL, \"name\" character varying(40) NOT NULL, \"starts_on\" date NOT NULL, \"ends_on\" date NOT NULL, \"england\" numeric(15,4), \"england_numerator\" integer, \"england_denominator\" integer, \"sites_published\" numeric(15,4), \"source\" character varying(1000) NOT NULL, \"note\" character varying(2000), CONSTRAINT \"uq_indicator_periods_indicator_id_name\" UNIQUE (\"indicator_id\", \"name\"), CONSTRAINT \"ck_indicator_periods_england_numerator_93719c65\" CHECK (\"england_numerator\" >= 0), CONSTRAINT \"ck_indicator_periods_england_denominator_f4f057c5\" CHECK (\"england_denominator\" >= 1), CONSTRAINT \"pk_indicator_periods\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_indicator_periods_indicator_id\" ON \"indicator_periods\"  (\"indicator_id\") ");
    await runner.query("CREATE TABLE \"indicator_values\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"period_id\" uuid NOT NULL, \"organisation_id\" uuid, \"region_id\" uuid, \"site_id\" uuid, \"number\" numeric(15,4), \"lower\" numeric(15,4), \"upper\" numeric(15,4), \"numerator\" integer, \"denominator\" integer, \"missing\" character varying(60), CONSTRAINT \"uq_indicator_values_period_id_organisation_id\" UNIQUE (\"period_id\", \"organisation_id\"), CONSTRAINT \"uq_indicator_values_period_id_region_id\" UNIQUE (\"period_id\", \"region_id\"), CONSTRAINT \"uq_indicator_values_period_id_site_id\" UNIQUE (\"period_id\", \"site_id\"), CONSTRAINT \"ck_indicator_values_numerator_6df2dcf7\" CHECK (\"numerator\" >= 0), CONSTRAINT \"ck_indicator_values_denominator_8246fc1b\" CHECK (\"denominator\" >= 1), CONSTRAINT \"ck_indicator_values_missing_ef040805\" CHECK (\"missing\" IN ('SUPPRESSED', 'NOT_AVAILABLE', 'NOT_APPLICABLE')), CONSTRAINT \"pk_indicator_values\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_indicator_values_period_id\" ON \"indicator_values\"  (\"period_id\") ");
    await runner.query("CREATE INDEX \"ix_indicator_values_organisation_id\" ON \"indicator_values\"  (\"organisation_id\") ");
    await runner.query("CREATE INDEX \"ix_indicator_values_region_id\" ON \"indicator_values\"  (\"region_id\") ");
    await runner.query("CREATE INDEX \"ix_indicator_values_site_id\" ON \"indicator_values\"  (\"site_id\") ");
    await runner.query("ALTER TABLE \"settings\" ADD \"deprivation_rank\" integer");
    await runner.query("ALTER TABLE \"settings\" ADD CONSTRAINT \"ck_settings_deprivation_rank_efa4c66c\" CHECK (\"deprivation_rank\" >= 1 AND \"deprivation_rank\" <= 32844)");
    await runner.query("ALTER TABLE \"indicators\" ADD CONSTRAINT \"fk_indicators_weighted_by_id\" FOREIGN KEY (\"weighted_by_id\") REFERENCES \"indicators\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"indicator_periods\" ADD CONSTRAINT \"fk_indicator_periods_indicator_id\" FOREIGN KEY (\"indicator_id\") REFERENCES \"indicators\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"fk_indicator_values_period_id\" FOREIGN KEY (\"period_id\") REFERENCES \"indicator_periods\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"fk_indicator_values_organisation_id\" FOREIGN KEY (\"organisation_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"fk_indicator_values_region_id\" FOREIGN KEY (\"region_id\") REFERENCES \"regions\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"indicator_values\" ADD CONSTRAINT \"fk_indicator_values_site_id\" FOREIGN KEY (\"site_id\") REFERENCES \"sites\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"fk_indicator_values_site_id\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"fk_indicator_values_region_id\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"fk_indicator_values_organisation_id\"");
    await runner.query("ALTER TABLE \"indicator_values\" DROP CONSTRAINT \"fk_indicator_values_period_id\"");
    await runner.query("ALTER TABLE \"indicator_periods\" DROP CONSTRAINT \"fk_indicator_periods_indicator_id\"");
    await runner.query("ALTER TABLE \"indicators\" DROP CONSTRAINT \"fk_indicators_weighted_by_id\"");
    await runner.query("ALTER TABLE \"settings\" DROP CONSTRAINT \"ck_settings_deprivation_rank_efa4c66c\"");
    await runner.query("ALTER TABLE \"settings\" DROP COLUMN \"deprivation_rank\"");
    await runner.query("DROP INDEX \"public\".\"ix_indicator_values_site_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_indicator_values_region_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_indicator_values_organisation_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_indicator_values_period_id\"");
    await runner.query("DROP TABLE \"indicator_values\"");
    await runner.query("DROP INDEX \"public\".\"ix_indicator_periods_indicator_id\"");
    await runner.query("DROP TABLE \"indicator_periods\"");
    await runner.query("DROP INDEX \"public\".\"ix_indicators_weighted_by_id\"");
    await runner.query("DROP TABLE \"indicators\"");
  }
}
