import "reflect-metadata";
import { programme } from "@trailblazer/records";
import { readConfig } from "./config.ts";
import { openRegister } from "./register.ts";
import { DoorRegister } from "./slices/loading/door-register.ts";
import { load } from "./slices/loading/load.ts";

/** Real registers go into a database of their own unless `--published` comes first: never among the made-up ones. */
const [first, ...rest] = process.argv.slice(2);
const published = first === "--published";
const given = published || first === "--empty" ? rest : process.argv.slice(2);

try {
  const register = await openRegister(readConfig(process.env), { published, empty: !published }, (line) => console.error(line));
  const target = new DoorRegister(programme, register.schema, register.read, register.write);
  process.exitCode = await load(given, target, { out: process.stdout, err: process.stderr }, register.facts.today());
  await register.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
