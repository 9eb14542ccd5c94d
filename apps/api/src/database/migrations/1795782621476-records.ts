import type { MigrationInterface, QueryRunner } from "typeorm";

export class Records1795782621476 implements MigrationInterface {
  name = "Records1795782621476";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("CREATE TABLE \"citations\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"purpose\" character varying(200) NOT NULL, \"query\" character varying(20000) NOT NULL, \"variables\" character varying(20000), \"scheme\" character varying(60) NOT NULL, \"reason\" character varying(1000), \"today\" date NOT NULL, \"known_at\" TIMESTAMP WITH TIME ZONE NOT NULL, \"rights\" character varying(20000) NOT NULL, \"digest\" character varying(64) NOT NULL, CONSTRAINT \"ck_citations_scheme_a223cfb3\" CHECK (\"scheme\" IN ('MHSDS', 'HES', 'NONE')), CONSTRAINT \"pk_citations\" PRIMARY KEY (\"id\"))");
    await runner.query("ALTER TABLE \"programme_questions\" ADD \"citation_id\" uuid");
    await runner.query("CREATE INDEX \"ix_programme_questions_citation_id\" ON \"programme_questions\"  (\"citation_id\") ");
    await runner.query("ALTER TABLE \"programme_questions\" ADD CONSTRAINT \"fk_programme_questions_citation_id\" FOREIGN KEY (\"citation_id\") REFERENCES \"citations\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"programme_questions\" DROP CONSTRAINT \"fk_programme_questions_citation_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_programme_questions_citation_id\"");
    await runner.query("ALTER TABLE \"programme_questions\" DROP COLUMN \"citation_id\"");
    await runner.query("DROP TABLE \"citations\"");
  }
}
