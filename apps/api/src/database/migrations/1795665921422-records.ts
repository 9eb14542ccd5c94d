import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795665921422 implements MigrationInterface {
  name = "Records1795665921422";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"core_functions\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"number\" integer NOT NULL, \"name\" character varying(160) NOT NULL, \"about\" character varying(1000), \"source\" character varying(1000) NOT NULL, CONSTRAINT \"uq_core_functions_name\" UNIQUE (\"name\"), CONSTRAINT \"ck_core_functions_number_4be0ed10\" CHECK (\"number\" >= 1), CONSTRAINT \"pk_core_functions\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"activities\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"team_id\" uuid NOT NULL, \"name\" character varying(160) NOT NULL, \"core_function_id\" uuid NOT NULL, \"for_whom\" character varying(60) NOT NULL, \"from\" date NOT NULL, \"until\" date, \"kind\" character varying(60) NOT NULL, \"place\" character varying(60) NOT NULL, \"note\" character varying(10000), CONSTRAINT \"ck_activities_for_whom_fd38858e\" CHECK (\"for_whom\" IN ('YOUNG_PEOPLE', 'PARENTS_AND_CARERS', 'STAFF')), CONSTRAINT \"ck_activities_kind_6dc9da79\" CHECK (\"kind\" IN ('ONE_TO_ONE', 'SMALL_GROUPS', 'WORKSHOP', 'TRAINING', 'ADVICE', 'PLANNING', 'MATERIAL', 'OTHER')), CONSTRAINT \"ck_activities_place_94caa66b\" CHECK (\"place\" IN ('SOME', 'ALL')), CONSTRAINT \"ck_activities_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_activities_team_name_forWhom_d5907174\" EXCLUDE USING gist (((\"team_id\")::text) WITH =, ((\"name\")::text) WITH =, ((\"for_whom\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_activities\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_activities_team_id\" ON \"activities\"  (\"team_id\") ");
    await runner.query("CREATE INDEX \"ix_activities_core_function_id\" ON \"activities\"  (\"core_function_id\") ");
    await runner.query("CREATE TABLE \"activity_settings\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"activity_id\" uuid NOT NULL, \"support_id\" uuid NOT NULL, \"often\" character varying(60), \"note\" character varying(10000), \"from\" date NOT NULL, \"until\" date, CONSTRAINT \"ck_activity_settings_often_4bc18201\" CHECK (\"often\" IN ('WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'TERMLY', 'ON_REQUEST')), CONSTRAINT \"ck_activity_settings_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_activity_settings_activity_support_28511fe1\" EXCLUDE USING gist (((\"activity_id\")::text) WITH =, ((\"support_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_activity_settings\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_activity_settings_activity_id\" ON \"activity_settings\"  (\"activity_id\") ");
    await runner.query("CREATE INDEX \"ix_activity_settings_support_id\" ON \"activity_settings\"  (\"support_id\") ");
    await runner.query("CREATE TABLE \"referral_criteria\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"team_id\" uuid NOT NULL, \"kind\" character varying(60) NOT NULL, \"criterion\" character varying(300) NOT NULL, \"from\" date NOT NULL, \"until\" date, \"note\" character varying(10000), CONSTRAINT \"ck_referral_criteria_kind_0b03f45b\" CHECK (\"kind\" IN ('AGE', 'NEED', 'SETTING', 'REFERRER', 'CONSENT', 'OTHER')), CONSTRAINT \"ck_referral_criteria_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_referral_criteria_team_criterion_ab104edd\" EXCLUDE USING gist (((\"team_id\")::text) WITH =, ((\"criterion\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_referral_criteria\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_referral_criteria_team_id\" ON \"referral_criteria\"  (\"team_id\") ");
    await runner.query("CREATE TABLE \"poor_fits\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"team_id\" uuid NOT NULL, \"whom\" character varying(60) NOT NULL, \"instead\" character varying(60) NOT NULL, \"service_id\" uuid, \"how\" character varying(10000), \"from\" date NOT NULL, \"until\" date, CONSTRAINT \"ck_poor_fits_whom_f96d226e\" CHECK (\"whom\" IN ('YOUNGER', 'SELF_HARM', 'SPECIAL_NEEDS', 'DISADVANTAGED', 'BETWEEN', 'WAITING', 'OFFLINE', 'OTHER')), CONSTRAINT \"ck_poor_fits_instead_99e7fc73\" CHECK (\"instead\" IN ('ADAPTED', 'SENIOR', 'FACE_TO_FACE', 'SERVICE', 'NOTHING')), CONSTRAINT \"ck_poor_fits_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_poor_fits_team_whom_instead_3ae83d7f\" EXCLUDE USING gist (((\"team_id\")::text) WITH =, ((\"whom\")::text) WITH =, ((\"instead\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_poor_fits\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_poor_fits_team_id\" ON \"poor_fits\"  (\"team_id\") ");
    await runner.query("CREATE INDEX \"ix_poor_fits_service_id\" ON \"poor_fits\"  (\"service_id\") ");
    await runner.query("CREATE TABLE \"deliveries\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"team_id\" uuid NOT NULL, \"mode\" character varying(60) NOT NULL, \"involvement_id\" uuid, \"reason\" character varying(1000), \"from\" date NOT NULL, \"until\" date, CONSTRAINT \"ck_deliveries_mode_e53d46bf\" CHECK (\"mode\" IN ('FACE_TO_FACE', 'REMOTE', 'BLENDED')), CONSTRAINT \"ck_deliveries_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_deliveries_team_ad760e42\" EXCLUDE USING gist (((\"team_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_deliveries\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_deliveries_team_id\" ON \"deliveries\"  (\"team_id\") ");
    await runner.query("CREATE INDEX \"ix_deliveries_involvement_id\" ON \"deliveries\"  (\"involvement_id\") ");
    await runner.query("CREATE TABLE \"pandemic_changes\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"team_id\" uuid NOT NULL, \"kind\" character varying(60) NOT NULL, \"change\" character varying(2000) NOT NULL, \"from\" date NOT NULL, \"until\" date, \"kept\" character varying(60), CONSTRAINT \"ck_pandemic_changes_kind_737e8825\" CHECK (\"kind\" IN ('REFERRALS', 'REMOTE', 'RESOURCES', 'PARENTS', 'STAFF', 'OTHER')), CONSTRAINT \"ck_pandemic_changes_kept_8d33b996\" CHECK (\"kept\" IN ('WHOLE', 'PART', 'NO')), CONSTRAINT \"ck_pandemic_changes_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"pk_pandemic_changes\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_pandemic_changes_team_id\" ON \"pandemic_changes\"  (\"team_id\") ");
    await runner.query("ALTER TABLE \"activities\" ADD CONSTRAINT \"fk_activities_team_id\" FOREIGN KEY (\"team_id\") REFERENCES \"teams\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"activities\" ADD CONSTRAINT \"fk_activities_core_function_id\" FOREIGN KEY (\"core_function_id\") REFERENCES \"core_functions\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"activity_settings\" ADD CONSTRAINT \"fk_activity_settings_activity_id\" FOREIGN KEY (\"activity_id\") REFERENCES \"activities\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"activity_settings\" ADD CONSTRAINT \"fk_activity_settings_support_id\" FOREIGN KEY (\"support_id\") REFERENCES \"supports\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"referral_criteria\" ADD CONSTRAINT \"fk_referral_criteria_team_id\" FOREIGN KEY (\"team_id\") REFERENCES \"teams\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"poor_fits\" ADD CONSTRAINT \"fk_poor_fits_team_id\" FOREIGN KEY (\"team_id\") REFERENCES \"teams\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"poor_fits\" ADD CONSTRAINT \"fk_poor_fits_service_id\" FOREIGN KEY (\"service_id\") REFERENCES \"liaisons\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"deliveries\" ADD CONSTRAINT \"fk_deliveries_team_id\" FOREIGN KEY (\"team_id\") REFERENCES \"teams\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"deliveries\" ADD CONSTRAINT \"fk_deliveries_involvement_id\" FOREIGN KEY (\"involvement_id\") REFERENCES \"involvements\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"pandemic_changes\" ADD CONSTRAINT \"fk_pandemic_changes_team_id\" FOREIGN KEY (\"team_id\") REFERENCES \"teams\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"pandemic_changes\" DROP CONSTRAINT \"fk_pandemic_changes_team_id\"");
    await runner.query("ALTER TABLE \"deliveries\" DROP CONSTRAINT \"fk_deliveries_involvement_id\"");
    await runner.query("ALTER TABLE \"deliveries\" DROP CONSTRAINT \"fk_deliveries_team_id\"");
    await runner.query("ALTER TABLE \"poor_fits\" DROP CONSTRAINT \"fk_poor_fits_service_id\"");
    await runner.query("ALTER TABLE \"poor_fits\" DROP CONSTRAINT \"fk_poor_fits_team_id\"");
    await runner.query("ALTER TABLE \"referral_criteria\" DROP CONSTRAINT \"fk_referral_criteria_team_id\"");
    await runner.query("ALTER TABLE \"activity_settings\" DROP CONSTRAINT \"fk_activity_settings_support_id\"");
    await runner.query("ALTER TABLE \"activity_settings\" DROP CONSTRAINT \"fk_activity_settings_activity_id\"");
    await runner.query("ALTER TABLE \"activities\" DROP CONSTRAINT \"fk_activities_core_function_id\"");
    await runner.query("ALTER TABLE \"activities\" DROP CONSTRAINT \"fk_activities_team_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_pandemic_changes_team_id\"");
    await runner.query("DROP TABLE \"pandemic_changes\"");
    await runner.query("DROP INDEX \"public\".\"ix_deliveries_involvement_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_deliveries_team_id\"");
    await runner.query("DROP TABLE \"deliveries\"");
    await runner.query("DROP INDEX \"public\".\"ix_poor_fits_service_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_poor_fits_team_id\"");
    await runner.query("DROP TABLE \"poor_fits\"");
    await runner.query("DROP INDEX \"public\".\"ix_referral_criteria_team_id\"");
    await runner.query("DROP TABLE \"referral_criteria\"");
    await runner.query("DROP INDEX \"public\".\"ix_activity_settings_support_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_activity_settings_activity_id\"");
    await runner.query("DROP TABLE \"activity_settings\"");
    await runner.query("DROP INDEX \"public\".\"ix_activities_core_function_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_activities_team_id\"");
    await runner.query("DROP TABLE \"activities\"");
    await runner.query("DROP TABLE \"core_functions\"");
  }
}
