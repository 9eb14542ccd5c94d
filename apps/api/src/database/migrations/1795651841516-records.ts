import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795651841516 implements MigrationInterface {
  name = "Records1795651841516";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"recruitment_campaigns\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"team_id\" uuid NOT NULL, \"role\" character varying(60) NOT NULL, \"employer_id\" uuid, \"posts\" integer NOT NULL, \"advertised_on\" date NOT NULL, \"closed_on\" date, \"applied\" integer, \"interviewed\" integer, \"offered\" integer, \"difficulty\" character varying(60), \"note\" character varying(10000), CONSTRAINT \"ck_recruitment_campaigns_role_ad8a5771\" CHECK (\"role\" IN ('EMHP', 'SENIOR_CLINICIAN', 'TEAM_MANAGER', 'ADMINISTRATOR', 'FAMILY_SUPPORT_WORKER', 'COUNSELLOR', 'WELLBEING_PRACTITIONER', 'CLINICAL_PSYCHOLOGIST', 'EDUCATIONAL_PSYCHOLOGIST', 'FAMILY_THERAPIST', 'RECRUIT_TO_TRAIN_THERAPIST', 'SPEECH_AND_LANGUAGE_THERAPIST', 'PEER_SUPPORT_WORKER', 'OUTREACH_WORKER', 'YOUTH_WORKER')), CONSTRAINT \"ck_recruitment_campaigns_posts_1b56264c\" CHECK (\"posts\" >= 1), CONSTRAINT \"ck_recruitment_campaigns_applied_40b18a65\" CHECK (\"applied\" >= 0), CONSTRAINT \"ck_recruitment_campaigns_interviewed_8c0cad8a\" CHECK (\"interviewed\" >= 0), CONSTRAINT \"ck_recruitment_campaigns_offered_400bce07\" CHECK (\"offered\" >= 0), CONSTRAINT \"ck_recruitment_campaigns_difficulty_802b7945\" CHECK (\"difficulty\" IN ('NO_APPLICANTS', 'NONE_SUITABLE', 'DECLINED', 'WITHDRAWN', 'OTHER')), CONSTRAINT \"pk_recruitment_campaigns\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_recruitment_campaigns_team_id\" ON \"recruitment_campaigns\"  (\"team_id\") ");
    await runner.query("CREATE INDEX \"ix_recruitment_campaigns_employer_id\" ON \"recruitment_campaigns\"  (\"employer_id\") ");
    await runner.query("CREATE TABLE \"cohorts\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"university_id\" uuid NOT NULL, \"course\" character varying(60) NOT NULL, \"starts_on\" date NOT NULL, \"ends_on\" date NOT NULL, \"places\" integer, CONSTRAINT \"uq_cohorts_university_id_course_starts_on\" UNIQUE (\"university_id\", \"course\", \"starts_on\"), CONSTRAINT \"ck_cohorts_course_17e98a1a\" CHECK (\"course\" IN ('POSTGRADUATE_DIPLOMA', 'GRADUATE_DIPLOMA')), CONSTRAINT \"ck_cohorts_places_91a24dc2\" CHECK (\"places\" >= 0), CONSTRAINT \"pk_cohorts\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_cohorts_university_id\" ON \"cohorts\"  (\"university_id\") ");
    await runner.query("CREATE TABLE \"traineeships\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"staff_member_id\" uuid NOT NULL, \"cohort_id\" uuid NOT NULL, \"enrolled_on\" date NOT NULL, \"qualified_on\" date, \"left_on\" date, CONSTRAINT \"uq_traineeships_staff_member_id_cohort_id\" UNIQUE (\"staff_member_id\", \"cohort_id\"), CONSTRAINT \"pk_traineeships\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_traineeships_staff_member_id\" ON \"traineeships\"  (\"staff_member_id\") ");
    await runner.query("CREATE INDEX \"ix_traineeships_cohort_id\" ON \"traineeships\"  (\"cohort_id\") ");
    await runner.query("CREATE TABLE \"supervisions\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"supervisee_id\" uuid NOT NULL, \"supervisor_id\" uuid, \"kind\" character varying(60) NOT NULL, \"hours\" numeric(15,2) NOT NULL, \"every\" character varying(60) NOT NULL, \"from\" date NOT NULL, \"until\" date, CONSTRAINT \"ck_supervisions_kind_7375106f\" CHECK (\"kind\" IN ('CASE_MANAGEMENT', 'CLINICAL_SKILLS')), CONSTRAINT \"ck_supervisions_hours_11736ab7\" CHECK (\"hours\" >= 0.25 AND \"hours\" <= 40), CONSTRAINT \"ck_supervisions_every_0ff7e7d7\" CHECK (\"every\" IN ('WEEK', 'FORTNIGHT', 'MONTH')), CONSTRAINT \"ck_supervisions_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_supervisions_supervisee_supervisor_kind_e333a598\" EXCLUDE USING gist (((\"supervisee_id\")::text) WITH =, ((\"supervisor_id\")::text) WITH =, ((\"kind\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_supervisions\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_supervisions_supervisee_id\" ON \"supervisions\"  (\"supervisee_id\") ");
    await runner.query("CREATE INDEX \"ix_supervisions_supervisor_id\" ON \"supervisions\"  (\"supervisor_id\") ");
    await runner.query("CREATE TABLE \"supervision_standards\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"name\" character varying(120) NOT NULL, \"kind\" character varying(60) NOT NULL, \"hours\" numeric(15,2) NOT NULL, \"every\" character varying(60) NOT NULL, \"months_from\" integer NOT NULL, \"months_until\" integer, \"supervisor_years\" integer, \"source\" character varying(1000) NOT NULL, CONSTRAINT \"uq_supervision_standards_name\" UNIQUE (\"name\"), CONSTRAINT \"ck_supervision_standards_kind_7375106f\" CHECK (\"kind\" IN ('CASE_MANAGEMENT', 'CLINICAL_SKILLS')), CONSTRAINT \"ck_supervision_standards_hours_03eae0b7\" CHECK (\"hours\" >= 0), CONSTRAINT \"ck_supervision_standards_every_0ff7e7d7\" CHECK (\"every\" IN ('WEEK', 'FORTNIGHT', 'MONTH')), CONSTRAINT \"ck_supervision_standards_months_from_44a40400\" CHECK (\"months_from\" >= 0), CONSTRAINT \"ck_supervision_standards_months_until_52b3a1c9\" CHECK (\"months_until\" >= 1), CONSTRAINT \"ck_supervision_standards_supervisor_years_a5729241\" CHECK (\"supervisor_years\" >= 0), CONSTRAINT \"pk_supervision_standards\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"career_steps\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"staff_member_id\" uuid NOT NULL, \"kind\" character varying(60) NOT NULL, \"provider_id\" uuid, \"begun_on\" date NOT NULL, \"completed_on\" date, \"stopped_on\" date, CONSTRAINT \"uq_career_steps_staff_member_id_kind_begun_on\" UNIQUE (\"staff_member_id\", \"kind\", \"begun_on\"), CONSTRAINT \"ck_career_steps_kind_1379419a\" CHECK (\"kind\" IN ('SUPERVISOR_TRAINING', 'SENIOR_TRAINING', 'THERAPIST_TRAINING', 'OTHER')), CONSTRAINT \"pk_career_steps\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_career_steps_staff_member_id\" ON \"career_steps\"  (\"staff_member_id\") ");
    await runner.query("CREATE INDEX \"ix_career_steps_provider_id\" ON \"career_steps\"  (\"provider_id\") ");
    await runner.query("ALTER TABLE \"postings\" ADD \"campaign_id\" uuid");
    await runner.query("CREATE INDEX \"ix_postings_campaign_id\" ON \"postings\"  (\"campaign_id\") ");
    await runner.query("ALTER TABLE \"postings\" ADD CONSTRAINT \"fk_postings_campaign_id\" FOREIGN KEY (\"campaign_id\") REFERENCES \"recruitment_campaigns\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"recruitment_campaigns\" ADD CONSTRAINT \"fk_recruitment_campaigns_team_id\" FOREIGN KEY (\"team_id\") REFERENCES \"teams\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"recruitment_campaigns\" ADD CONSTRAINT \"fk_recruitment_campaigns_employer_id\" FOREIGN KEY (\"employer_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"cohorts\" ADD CONSTRAINT \"fk_cohorts_university_id\" FOREIGN KEY (\"university_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"traineeships\" ADD CONSTRAINT \"fk_traineeships_staff_member_id\" FOREIGN KEY (\"staff_member_id\") REFERENCES \"staff\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"traineeships\" ADD CONSTRAINT \"fk_traineeships_cohort_id\" FOREIGN KEY (\"cohort_id\") REFERENCES \"cohorts\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"supervisions\" ADD CONSTRAINT \"fk_supervisions_supervisee_id\" FOREIGN KEY (\"supervisee_id\") REFERENCES \"staff\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"supervisions\" ADD CONSTRAINT \"fk_supervisions_supervisor_id\" FOREIGN KEY (\"supervisor_id\") REFERENCES \"staff\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"career_steps\" ADD CONSTRAINT \"fk_career_steps_staff_member_id\" FOREIGN KEY (\"staff_member_id\") REFERENCES \"staff\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"career_steps\" ADD CONSTRAINT \"fk_career_steps_provider_id\" FOREIGN KEY (\"provider_id\") REFERENCES \"organisations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"career_steps\" DROP CONSTRAINT \"fk_career_steps_provider_id\"");
    await runner.query("ALTER TABLE \"career_steps\" DROP CONSTRAINT \"fk_career_steps_staff_member_id\"");
    await runner.query("ALTER TABLE \"supervisions\" DROP CONSTRAINT \"fk_supervisions_supervisor_id\"");
    await runner.query("ALTER TABLE \"supervisions\" DROP CONSTRAINT \"fk_supervisions_supervisee_id\"");
    await runner.query("ALTER TABLE \"traineeships\" DROP CONSTRAINT \"fk_traineeships_cohort_id\"");
    await runner.query("ALTER TABLE \"traineeships\" DROP CONSTRAINT \"fk_traineeships_staff_member_id\"");
    await runner.query("ALTER TABLE \"cohorts\" DROP CONSTRAINT \"fk_cohorts_university_id\"");
    await runner.query("ALTER TABLE \"recruitment_campaigns\" DROP CONSTRAINT \"fk_recruitment_campaigns_employer_id\"");
    await runner.query("ALTER TABLE \"recruitment_campaigns\" DROP CONSTRAINT \"fk_recruitment_campaigns_team_id\"");
    await runner.query("ALTER TABLE \"postings\" DROP CONSTRAINT \"fk_postings_campaign_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_postings_campaign_id\"");
    await runner.query("ALTER TABLE \"postings\" DROP COLUMN \"campaign_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_career_steps_provider_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_career_steps_staff_member_id\"");
    await runner.query("DROP TABLE \"career_steps\"");
    await runner.query("DROP TABLE \"supervision_standards\"");
    await runner.query("DROP INDEX \"public\".\"ix_supervisions_supervisor_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_supervisions_supervisee_id\"");
    await runner.query("DROP TABLE \"supervisions\"");
    await runner.query("DROP INDEX \"public\".\"ix_traineeships_cohort_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_traineeships_staff_member_id\"");
    await runner.query("DROP TABLE \"traineeships\"");
    await runner.query("DROP INDEX \"public\".\"ix_cohorts_university_id\"");
    await runner.query("DROP TABLE \"cohorts\"");
    await runner.query("DROP INDEX \"public\".\"ix_recruitment_campaigns_employer_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_recruitment_campaigns_team_id\"");
    await runner.query("DROP TABLE \"recruitment_campaigns\"");
  }
}
