import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795665926467 implements MigrationInterface {
  name = "Records1795665926467";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"provisions\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"kind\" character varying(60) NOT NULL, \"what\" character varying(120), \"paid_by\" character varying(60) NOT NULL, \"hours\" numeric(15,2) NOT NULL, \"from\" date NOT NULL, \"until\" date, \"ended_because\" character varying(60), \"note\" character varying(10000), CONSTRAINT \"ck_provisions_kind_56bb0353\" CHECK (\"kind\" IN ('EDUCATIONAL_PSYCHOLOGY', 'COUNSELLING', 'CBT', 'CLINICAL_PSYCHOLOGY', 'OTHER')), CONSTRAINT \"ck_provisions_paid_by_f41683f4\" CHECK (\"paid_by\" IN ('SETTING', 'COUNCIL', 'NHS', 'CHARITY', 'PARENTS', 'OTHER')), CONSTRAINT \"ck_provisions_hours_a1197eba\" CHECK (\"hours\" >= 0.25 AND \"hours\" <= 500), CONSTRAINT \"ck_provisions_ended_because_dc85ccd3\" CHECK (\"ended_because\" IN ('TEAM', 'MONEY', 'STAFF', 'NEED', 'CHANGED', 'CLOSED', 'OTHER')), CONSTRAINT \"ck_provisions_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"pk_provisions\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_provisions_setting_id\" ON \"provisions\"  (\"setting_id\") ");
    await runner.query("CREATE TABLE \"agreements\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"site_id\" uuid NOT NULL, \"number\" integer NOT NULL, \"setting_signed_on\" date, \"site_signed_on\" date, \"from\" date NOT NULL, \"until\" date, \"review_on\" date, \"setting_gives\" character varying(2000), \"team_gives\" character varying(2000), CONSTRAINT \"uq_agreements_setting_id_site_id_number\" UNIQUE (\"setting_id\", \"site_id\", \"number\"), CONSTRAINT \"ck_agreements_number_4be0ed10\" CHECK (\"number\" >= 1), CONSTRAINT \"ck_agreements_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_agreements_setting_site_be437076\" EXCLUDE USING gist (((\"setting_id\")::text) WITH =, ((\"site_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_agreements\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_agreements_setting_id\" ON \"agreements\"  (\"setting_id\") ");
    await runner.query("CREATE INDEX \"ix_agreements_site_id\" ON \"agreements\"  (\"site_id\") ");
    await runner.query("CREATE TABLE \"contacts\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"role\" character varying(60) NOT NULL, \"name\" character varying(120) NOT NULL, \"email\" character varying(254), \"from\" date NOT NULL, \"until\" date, CONSTRAINT \"ck_contacts_role_2f65707b\" CHECK (\"role\" IN ('HEAD', 'SENIOR_LEAD', 'SAFEGUARDING_LEAD', 'BUSINESS')), CONSTRAINT \"ck_contacts_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_contacts_setting_a4483394\" EXCLUDE USING gist (((\"setting_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) WHERE (\"role\" = 'HEAD') DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"ex_contacts_setting_54591231\" EXCLUDE USING gist (((\"setting_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) WHERE (\"role\" = 'SENIOR_LEAD') DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_contacts\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_contacts_setting_id\" ON \"contacts\"  (\"setting_id\") ");
    await runner.query("CREATE TABLE \"engagements\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"site_id\" uuid NOT NULL, \"engaged_on\" date NOT NULL, \"kind\" character varying(60) NOT NULL, \"by\" character varying(60) NOT NULL, \"summary\" character varying(2000) NOT NULL, \"next_step\" character varying(300), \"readiness\" character varying(60), CONSTRAINT \"ck_engagements_kind_831c3611\" CHECK (\"kind\" IN ('VISIT', 'MEETING', 'CALL', 'LETTER', 'EVENT')), CONSTRAINT \"ck_engagements_by_c4bf3c61\" CHECK (\"by\" IN ('TEAM', 'PROJECT', 'COMMISSIONER', 'COUNCIL', 'OTHER')), CONSTRAINT \"ck_engagements_readiness_17f26f33\" CHECK (\"readiness\" IN ('NOT_READY', 'GETTING_READY', 'READY')), CONSTRAINT \"pk_engagements\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_engagements_setting_id\" ON \"engagements\"  (\"setting_id\") ");
    await runner.query("CREATE INDEX \"ix_engagements_site_id\" ON \"engagements\"  (\"site_id\") ");
    await runner.query("CREATE TABLE \"whole_school_principles\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"number\" integer NOT NULL, \"principle\" character varying(200) NOT NULL, \"source\" character varying(1000) NOT NULL, CONSTRAINT \"uq_whole_school_principles_principle\" UNIQUE (\"principle\"), CONSTRAINT \"ck_whole_school_principles_number_4be0ed10\" CHECK (\"number\" >= 1), CONSTRAINT \"pk_whole_school_principles\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"whole_school_practices\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"principle_id\" uuid NOT NULL, \"from\" date NOT NULL, \"until\" date, \"note\" character varying(2000), CONSTRAINT \"ck_whole_school_practices_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_whole_school_practices_setting_principle_7302851d\" EXCLUDE USING gist (((\"setting_id\")::text) WITH =, ((\"principle_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_whole_school_practices\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_whole_school_practices_setting_id\" ON \"whole_school_practices\"  (\"setting_id\") ");
    await runner.query("CREATE INDEX \"ix_whole_school_practices_principle_id\" ON \"whole_school_practices\"  (\"principle_id\") ");
    await runner.query("CREATE TABLE \"senior_leads\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"position\" character varying(60) NOT NULL, \"from\" date NOT NULL, \"until\" date, \"course\" character varying(160), \"training_from\" date, \"trained_on\" date, \"grant_claimed\" numeric(15,2), \"grant_claimed_on\" date, CONSTRAINT \"ck_senior_leads_position_6b88e1e8\" CHECK (\"position\" IN ('HEAD', 'DEPUTY', 'SPECIAL_NEEDS', 'SAFEGUARDING', 'PASTORAL', 'TEACHER', 'OTHER')), CONSTRAINT \"ck_senior_leads_grant_claimed_f9a3f6d0\" CHECK (\"grant_claimed\" >= 0), CONSTRAINT \"ck_senior_leads_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_senior_leads_setting_62a7bac3\" EXCLUDE USING gist (((\"setting_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_senior_leads\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_senior_leads_setting_id\" ON \"senior_leads\"  (\"setting_id\") ");
    await runner.query("CREATE TABLE \"influences\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"setting_id\" uuid NOT NULL, \"site_id\" uuid NOT NULL, \"on\" character varying(60) NOT NULL, \"level\" character varying(60) NOT NULL, \"how\" character varying(2000), \"from\" date NOT NULL, \"until\" date, CONSTRAINT \"ck_influences_on_65c28b81\" CHECK (\"on\" IN ('DESIGN', 'DAY_TO_DAY')), CONSTRAINT \"ck_influences_level_107c9ed8\" CHECK (\"level\" IN ('INFORMED', 'CONSULTED', 'CO_DESIGNED', 'DECIDED')), CONSTRAINT \"ck_influences_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_influences_setting_site_on_9f03a669\" EXCLUDE USING gist (((\"setting_id\")::text) WITH =, ((\"site_id\")::text) WITH =, ((\"on\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_influences\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_influences_setting_id\" ON \"influences\"  (\"setting_id\") ");
    await runner.query("CREATE INDEX \"ix_influences_site_id\" ON \"influences\"  (\"site_id\") ");
    await runner.query("ALTER TABLE \"enrolments\" DROP COLUMN \"agreement_signed_on\"");
    await runner.query("ALTER TABLE \"provisions\" ADD CONSTRAINT \"fk_provisions_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"agreements\" ADD CONSTRAINT \"fk_agreements_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"agreements\" ADD CONSTRAINT \"fk_agreements_site_id\" FOREIGN KEY (\"site_id\") REFERENCES \"sites\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"contacts\" ADD CONSTRAINT \"fk_contacts_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"engagements\" ADD CONSTRAINT \"fk_engagements_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"engagements\" ADD CONSTRAINT \"fk_engagements_site_id\" FOREIGN KEY (\"site_id\") REFERENCES \"sites\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"whole_school_practices\" ADD CONSTRAINT \"fk_whole_school_practices_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"whole_school_practices\" ADD CONSTRAINT \"fk_whole_school_practices_principle_id\" FOREIGN KEY (\"principle_id\") REFERENCES \"whole_school_principles\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"senior_leads\" ADD CONSTRAINT \"fk_senior_leads_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"influences\" ADD CONSTRAINT \"fk_influences_setting_id\" FOREIGN KEY (\"setting_id\") REFERENCES \"settings\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"influences\" ADD CONSTRAINT \"fk_influences_site_id\" FOREIGN KEY (\"site_id\") REFERENCES \"sites\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"influences\" DROP CONSTRAINT \"fk_influences_site_id\"");
    await runner.query("ALTER TABLE \"influences\" DROP CONSTRAINT \"fk_influences_setting_id\"");
    await runner.query("ALTER TABLE \"senior_leads\" DROP CONSTRAINT \"fk_senior_leads_setting_id\"");
    await runner.query("ALTER TABLE \"whole_school_practices\" DROP CONSTRAINT \"fk_whole_school_practices_principle_id\"");
    await runner.query("ALTER TABLE \"whole_school_practices\" DROP CONSTRAINT \"fk_whole_school_practices_setting_id\"");
    await runner.query("ALTER TABLE \"engagements\" DROP CONSTRAINT \"fk_engagements_site_id\"");
    await runner.query("ALTER TABLE \"engagements\" DROP CONSTRAINT \"fk_engagements_setting_id\"");
    await runner.query("ALTER TABLE \"contacts\" DROP CONSTRAINT \"fk_contacts_setting_id\"");
    await runner.query("ALTER TABLE \"agreements\" DROP CONSTRAINT \"fk_agreements_site_id\"");
    await runner.query("ALTER TABLE \"agreements\" DROP CONSTRAINT \"fk_agreements_setting_id\"");
    await runner.query("ALTER TABLE \"provisions\" DROP CONSTRAINT \"fk_provisions_setting_id\"");
    await runner.query("ALTER TABLE \"enrolments\" ADD \"agreement_signed_on\" date");
    await runner.query("DROP INDEX \"public\".\"ix_influences_site_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_influences_setting_id\"");
    await runner.query("DROP TABLE \"influences\"");
    await runner.query("DROP INDEX \"public\".\"ix_senior_leads_setting_id\"");
    await runner.query("DROP TABLE \"senior_leads\"");
    await runner.query("DROP INDEX \"public\".\"ix_whole_school_practices_principle_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_whole_school_practices_setting_id\"");
    await runner.query("DROP TABLE \"whole_school_practices\"");
    await runner.query("DROP TABLE \"whole_school_principles\"");
    await runner.query("DROP INDEX \"public\".\"ix_engagements_site_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_engagements_setting_id\"");
    await runner.query("DROP TABLE \"engagements\"");
    await runner.query("DROP INDEX \"public\".\"ix_contacts_setting_id\"");
    await runner.query("DROP TABLE \"contacts\"");
    await runner.query("DROP INDEX \"public\".\"ix_agreements_site_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_agreements_setting_id\"");
    await runner.query("DROP TABLE \"agreements\"");
    await runner.query("DROP INDEX \"public\".\"ix_provisions_setting_id\"");
    await runner.query("DROP TABLE \"provisions\"");
  }
}
