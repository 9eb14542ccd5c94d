import { readFileSync } from "node:fs";
import { join } from "node:path";
import { programme } from "@trailblazer/records";
import { printSchema } from "graphql";
import type { DataSource } from "typeorm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { drift } from "../database/drift.ts";
import { bringUpToDate, migrate } from "../database/migrate.ts";
import { migrations } from "../database/migrations/index.ts";
import { ownerSource } from "../database/source.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
let owner: DataSource;
beforeAll(async () => {
  register = await testRegister("empty");
  owner = await ownerSource(register.url, programme).initialize();
});
afterAll(async () => {
  await owner.destroy();
  await register.close();
});

test("the contract is what the declarations print", () => {
  const [, ...contract] = readFileSync(join(import.meta.dirname, "../../../../packages/contract/schema.graphql"), "utf8").split("\n");
  expect(contract.join("\n").trim()).toBe(printSchema(register.schema));
});

describe("the migrations", () => {
  const tables = async () =>
    (await owner.query<{ name: string }[]>(`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`)).map(
      ({ name }) => name,
    );

  test("leave nothing between the tables and the declarations", async () => {
    expect(await drift(owner)).toEqual({ up: [], down: [] });
  });

  test("are missed, and what would mend it is known, where a column, a limit or an index is another", async () => {
    for (const change of [
      `ALTER TABLE sites ADD COLUMN spare text`,
      `ALTER TABLE sites ALTER COLUMN name TYPE varchar(121)`,
      `ALTER TABLE teams DROP CONSTRAINT fk_teams_wave_id`,
      `DROP INDEX ix_posts_team_id`,
      `ALTER TABLE supports DROP CONSTRAINT ck_supports_term`,
      `ALTER TABLE regions DROP CONSTRAINT uq_regions_name`,
    ]) {
      await owner.query(change);
      const { up } = await drift(owner);
      expect([change, up.length]).toEqual([change, 1]);
      await owner.query(up[0]!);
      expect(await drift(owner)).toEqual({ up: [], down: [] });
    }
  });

  test("keep what a column holds where its length changes", async () => {
    const id = await register.add("Region", { name: "North" });
    await owner.query(`ALTER TABLE regions ALTER COLUMN name TYPE varchar(70)`);
    const { up, down } = await drift(owner);
    expect(up).toEqual([`ALTER TABLE "regions" ALTER COLUMN "name" TYPE character varying(80)`]);
    expect(down).toEqual([`ALTER TABLE "regions" ALTER COLUMN "name" TYPE character varying(70)`]);
    await owner.query(up[0]!);
    expect((await register.ask(`{ region(id: "${id}") { name } }`)).data.region).toEqual({ name: "North" });
  });

  test("are done once", async () => {
    expect(await migrate(owner)).toBe(0);
  });

  test("go down to nothing and up again", async () => {
    const before = await tables();
    for (const _ of migrations) await owner.undoLastMigration({ transaction: "each" });
    expect(await tables()).toEqual(["migrations"]);
    await bringUpToDate(owner, programme, undefined);
    expect(await tables()).toEqual(before);
    expect(await drift(owner)).toEqual({ up: [], down: [] });
    const id = await register.add("Wave", { code: "2018-19" });
    expect((await register.ask(`{ wave(id: "${id}") { code } }`)).data.wave).toEqual({ code: "2018-19" });
  });

  test("refuse a database that a later version has been at", async () => {
    await owner.query(`INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')`);
    await expect(migrate(owner)).rejects.toThrow("ahead of this version of the register (Later9999999999999)");
    await owner.query(`DELETE FROM migrations WHERE name = 'Later9999999999999'`);
  });
});

test("tables can't be made to follow the declarations by themselves", () => {
  expect(owner.options.synchronize).toBe(false);
  expect(register.source.options.synchronize).toBe(false);
});
