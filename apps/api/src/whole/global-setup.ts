import "reflect-metadata";
import { programme } from "@trailblazer/records";
import type { TestProject } from "vitest/node";
import { addDemoAccounts } from "../database/demo/accounts.ts";
import { demoSteps } from "../database/demo/steps.ts";
import { demoToday } from "../database/demo/today.ts";
import { fill } from "../database/fill.ts";
import { bringUpToDate } from "../database/migrate.ts";
import { scratch } from "../database/scratch.ts";
import { database, ownerSource } from "../database/source.ts";
import { testServer } from "../database/test-server.ts";
import { theRegister } from "../engine/access/rights.ts";
import { writeDoor } from "../engine/write/door.ts";
import { definition } from "../programme.ts";

declare module "vitest" {
  interface ProvidedContext {
    server: string;
    empty: string;
    demo: string;
  }
}

let drop: () => Promise<void> = async () => undefined;

/** One server for all tests, with two databases that each test file copies: one migrated and empty, one with the demo programme. */
export async function setup(project: TestProject): Promise<void> {
  const server = await testServer();
  const empty = await scratch(server);
  const source = await ownerSource(empty.url, programme).initialize();
  await bringUpToDate(source, programme, undefined);
  await source.destroy();
  const filled = await scratch(server, empty.name);
  const owner = await ownerSource(filled.url, programme).initialize();
  const door = writeDoor({ ...definition, today: () => demoToday }, database(owner));
  await fill(database(owner), door, demoSteps());
  await addDemoAccounts(database(owner).run, door(theRegister));
  await owner.destroy();
  project.provide("server", server.url("DATABASE"));
  project.provide("empty", empty.name);
  project.provide("demo", filled.name);
  drop = async () => {
    await filled.drop();
    await empty.drop();
    await server.stop();
  };
}

export const teardown = (): Promise<void> => drop();
