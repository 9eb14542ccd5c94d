import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795781120461 implements MigrationInterface {
  name = "Records1795781120461";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"saved_queries\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"name\" character varying(120) NOT NULL, \"purpose\" character varying(2000) NOT NULL, \"query\" character varying(20000) NOT NULL, \"variables\" character varying(10000), CONSTRAINT \"uq_saved_queries_name\" UNIQUE (\"name\"), CONSTRAINT \"pk_saved_queries\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE TABLE \"programme_questions\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"question\" character varying(500) NOT NULL, \"came_as\" character varying(60) NOT NULL, \"reference\" character varying(60), \"asked_by\" character varying(200) NOT NULL, \"asked_on\" date NOT NULL, \"due_on\" date NOT NULL, \"saved_query_id\" uuid, \"answer\" character varying(10000), \"answered_on\" date, \"cleared_by\" character varying(200), \"cleared_on\" date, \"sent_on\" date, CONSTRAINT \"ck_programme_questions_came_as_9cbd43f1\" CHECK (\"came_as\" IN ('PARLIAMENTARY_QUESTION', 'COMMITTEE', 'FREEDOM_OF_INFORMATION', 'CORRESPONDENCE', 'MEDIA', 'INTERNAL')), CONSTRAINT \"pk_programme_questions\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_programme_questions_saved_query_id\" ON \"programme_questions\"  (\"saved_query_id\") ");
    await runner.query("ALTER TABLE \"programme_questions\" ADD CONSTRAINT \"fk_programme_questions_saved_query_id\" FOREIGN KEY (\"saved_query_id\") REFERENCES \"saved_queries\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"programme_questions\" DROP CONSTRAINT \"fk_programme_questions_saved_query_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_programme_questions_saved_query_id\"");
    await runner.query("DROP TABLE \"programme_questions\"");
    await runner.query("DROP TABLE \"saved_queries\"");
  }
}
