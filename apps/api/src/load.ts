import "reflect-metadata";
import { programme } from "@trailblazer/records";
import { readConfig } from "./config.ts";
import { theRegister } from "./engine/access/rights.ts";
import { readDoor } from "./engine/read/door.ts";
import { definition } from "./programme.ts";
import { openRegister } from "./register.ts";
import { DoorRegister } from "./slices/loading/door-register.ts";
import { load } from "./slices/loading/load.ts";

/** A load that did not run to its end: what it wrote is taken back. */
class Stopped extends Error {}

/** Real registers go into a database of their own unless `--published` comes first: never among the made-up ones. */
const [first, ...rest] = process.argv.slice(2);
const published = first === "--published";
const given = published || first === "--empty" ? rest : process.argv.slice(2);

try {
  const register = await openRegister(readConfig(process.env), { published, empty: !published }, (line) => console.error(line));
  const { today } = register.facts;
  try {
    await register.open(theRegister).write.series({ way: "LOAD", reason: given.join(" ") }, async (series) => {
      const target = new DoorRegister(programme, register.schema, readDoor({ ...definition, today }, series)(theRegister), series);
      const code = await load(given, target, { out: process.stdout, err: process.stderr }, today());
      if (code !== 0) throw new Stopped();
    });
  } finally {
    await register.close();
  }
} catch (error) {
  if (!(error instanceof Stopped)) console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
