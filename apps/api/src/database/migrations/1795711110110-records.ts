import type { MigrationInterface, QueryRunner } from "typeorm";
import { datedLinks } from "./dated-links.ts";

/** The links that are dated from here on: who sees to an action, and who watches a risk. */
const links = datedLinks([
  {
    record: "BoardAction",
    one: "boardAction",
    table: "board_actions",
    field: "owner",
    column: "owner_id",
    past: "BoardActionOwner",
    pasts: "board_action_owners",
  },
  { record: "Risk", one: "risk", table: "risks", field: "owner", column: "owner_id", past: "RiskOwner", pasts: "risk_owners" },
]);

export class Records1795711110110 implements MigrationInterface {
  name = "Records1795711110110";

  async up(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"risks\" DROP CONSTRAINT \"fk_risks_owner_id\"");
    await runner.query("ALTER TABLE \"board_actions\" DROP CONSTRAINT \"fk_board_actions_owner_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_risks_owner_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_board_actions_owner_id\"");
    await runner.query("CREATE TABLE \"risk_owners\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"risk_id\" uuid NOT NULL, \"value_id\" uuid NOT NULL, \"from\" date, \"until\" date, CONSTRAINT \"ck_risk_owners_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_risk_owners_risk_9e227f88\" EXCLUDE USING gist (((\"risk_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_risk_owners\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_risk_owners_risk_id\" ON \"risk_owners\"  (\"risk_id\") ");
    await runner.query("CREATE INDEX \"ix_risk_owners_value_id\" ON \"risk_owners\"  (\"value_id\") ");
    await runner.query("CREATE TABLE \"board_action_owners\" (\"id\" uuid NOT NULL, \"version\" integer NOT NULL DEFAULT '1', \"created_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"updated_at\" TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT now(), \"board_action_id\" uuid NOT NULL, \"value_id\" uuid NOT NULL, \"from\" date, \"until\" date, CONSTRAINT \"ck_board_action_owners_term\" CHECK (\"until\" > \"from\"), CONSTRAINT \"ex_board_action_owners_boardAction_73419a84\" EXCLUDE USING gist (((\"board_action_id\")::text) WITH =, daterange(\"from\", \"until\") WITH &&) DEFERRABLE INITIALLY IMMEDIATE, CONSTRAINT \"pk_board_action_owners\" PRIMARY KEY (\"id\"))");
    await runner.query("CREATE INDEX \"ix_board_action_owners_board_action_id\" ON \"board_action_owners\"  (\"board_action_id\") ");
    await runner.query("CREATE INDEX \"ix_board_action_owners_value_id\" ON \"board_action_owners\"  (\"value_id\") ");
    await links.carry(runner);
    await runner.query("ALTER TABLE \"risks\" DROP COLUMN \"owner_id\"");
    await runner.query("ALTER TABLE \"board_actions\" DROP COLUMN \"owner_id\"");
    await runner.query("ALTER TABLE \"risk_owners\" ADD CONSTRAINT \"fk_risk_owners_risk_id\" FOREIGN KEY (\"risk_id\") REFERENCES \"risks\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"risk_owners\" ADD CONSTRAINT \"fk_risk_owners_value_id\" FOREIGN KEY (\"value_id\") REFERENCES \"seats\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"board_action_owners\" ADD CONSTRAINT \"fk_board_action_owners_board_action_id\" FOREIGN KEY (\"board_action_id\") REFERENCES \"board_actions\"(\"id\") ON DELETE CASCADE ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"board_action_owners\" ADD CONSTRAINT \"fk_board_action_owners_value_id\" FOREIGN KEY (\"value_id\") REFERENCES \"seats\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("ALTER TABLE \"board_action_owners\" DROP CONSTRAINT \"fk_board_action_owners_value_id\"");
    await runner.query("ALTER TABLE \"board_action_owners\" DROP CONSTRAINT \"fk_board_action_owners_board_action_id\"");
    await runner.query("ALTER TABLE \"risk_owners\" DROP CONSTRAINT \"fk_risk_owners_value_id\"");
    await runner.query("ALTER TABLE \"risk_owners\" DROP CONSTRAINT \"fk_risk_owners_risk_id\"");
    await runner.query("ALTER TABLE \"board_actions\" ADD \"owner_id\" uuid");
    await runner.query("ALTER TABLE \"risks\" ADD \"owner_id\" uuid");
    await links.carryBack(runner);
    await runner.query("DROP INDEX \"public\".\"ix_board_action_owners_value_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_board_action_owners_board_action_id\"");
    await runner.query("DROP TABLE \"board_action_owners\"");
    await runner.query("DROP INDEX \"public\".\"ix_risk_owners_value_id\"");
    await runner.query("DROP INDEX \"public\".\"ix_risk_owners_risk_id\"");
    await runner.query("DROP TABLE \"risk_owners\"");
    await runner.query("CREATE INDEX \"ix_board_actions_owner_id\" ON \"board_actions\" USING btree (\"owner_id\") ");
    await runner.query("CREATE INDEX \"ix_risks_owner_id\" ON \"risks\" USING btree (\"owner_id\") ");
    await runner.query("ALTER TABLE \"board_actions\" ADD CONSTRAINT \"fk_board_actions_owner_id\" FOREIGN KEY (\"owner_id\") REFERENCES \"seats\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
    await runner.query("ALTER TABLE \"risks\" ADD CONSTRAINT \"fk_risks_owner_id\" FOREIGN KEY (\"owner_id\") REFERENCES \"seats\"(\"id\") ON DELETE NO ACTION ON UPDATE NO ACTION");
  }
}
