import type { DataSource } from "typeorm";
import { migrations } from "../database/migrations/index.ts";

/** Takes one migration back, and leaves those after it: they have nothing to do with it. */
export async function takeBack(owner: DataSource, name: string): Promise<void> {
  const Taken = migrations.find((one) => one.name === name)!;
  await owner.transaction(async ({ queryRunner }) => {
    await new Taken().down(queryRunner!);
    await queryRunner!.query(`DELETE FROM migrations WHERE name = $1`, [name]);
  });
}

/** The moment of what was done last, when nothing else can be done at it any more. */
export async function lastMoment(owner: DataSource): Promise<string> {
  const [{ at }] = await owner.query(`SELECT max(at) AS at FROM change_sets`);
  await new Promise((done) => setTimeout(done, 20));
  return new Date(at).toISOString();
}
