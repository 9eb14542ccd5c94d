import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795706003370 implements MigrationInterface {
  name = "Records1795706003370";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"return_values\" DROP CONSTRAINT \"ck_return_values_part_7ae5cba2\"");
    await runner.query("ALTER TABLE \"measures\" DROP CONSTRAINT \"ck_measures_about_0cd15062\"");
    await runner.query("ALTER TABLE \"return_values\" ADD CONSTRAINT \"ck_return_values_part_32ce6d75\" CHECK (\"part\" IN ('TOTAL', 'FROM_EDUCATION', 'FROM_SELF', 'FROM_CARER', 'FROM_GP', 'FROM_SCHOOL_NURSE', 'FROM_SOCIAL_CARE', 'FROM_SINGLE_POINT', 'FROM_INSIDE', 'FROM_OTHERS', 'WAITED_0_TO_6_DAYS', 'WAITED_7_TO_13_DAYS', 'WAITED_14_TO_27_DAYS', 'WAITED_28_TO_84_DAYS', 'WAITED_OVER_84_DAYS', 'WAIT_NEGATIVE', 'TEAMS_F01', 'TEAMS_D06'))");
    await runner.query("ALTER TABLE \"measures\" ADD CONSTRAINT \"ck_measures_about_b556a61a\" CHECK (\"about\" IN ('REFERRALS', 'CASELOAD', 'WAITS', 'ACCESS', 'INTERVENTIONS', 'WHOLE_SCHOOL'))");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"measures\" DROP CONSTRAINT \"ck_measures_about_b556a61a\"");
    await runner.query("ALTER TABLE \"return_values\" DROP CONSTRAINT \"ck_return_values_part_32ce6d75\"");
    await runner.query("ALTER TABLE \"measures\" ADD CONSTRAINT \"ck_measures_about_0cd15062\" CHECK (((about)::text = ANY ((ARRAY['REFERRALS'::character varying, 'CASELOAD'::character varying, 'WAITS'::character varying, 'ACCESS'::character varying, 'WHOLE_SCHOOL'::character varying])::text[])))");
    await runner.query("ALTER TABLE \"return_values\" ADD CONSTRAINT \"ck_return_values_part_7ae5cba2\" CHECK (((part)::text = ANY ((ARRAY['TOTAL'::character varying, 'FROM_EDUCATION'::character varying, 'FROM_SELF'::character varying, 'FROM_CARER'::character varying, 'FROM_GP'::character varying, 'FROM_SCHOOL_NURSE'::character varying, 'FROM_SOCIAL_CARE'::character varying, 'FROM_SINGLE_POINT'::character varying, 'FROM_INSIDE'::character varying, 'FROM_OTHERS'::character varying, 'WAITED_0_TO_6_DAYS'::character varying, 'WAITED_7_TO_13_DAYS'::character varying, 'WAITED_14_TO_27_DAYS'::character varying, 'WAITED_28_TO_84_DAYS'::character varying, 'WAITED_OVER_84_DAYS'::character varying, 'WAIT_NEGATIVE'::character varying])::text[])))");
  }
}
