import "reflect-metadata";
import { policies, programme } from "@trailblazer/records";
import { readConfig } from "./config.ts";
import { rightsBy } from "./engine/access/rights.ts";
import { openRegister } from "./register.ts";
import { asking } from "./slices/comparison/asking.ts";
import { type Compared, compare, isAccountedFor } from "./slices/comparison/comparison.ts";
import { comparisons } from "./slices/comparison/comparisons.ts";
import { summary, table } from "./slices/comparison/table.ts";

/** Whoever evaluates the programme in all of England sees all that is asked for here. */
const evaluator = {
  account: null,
  name: null,
  isReadOnly: true,
  granted: [{ role: "EVALUATOR", sites: "all", organisations: [] }],
} as const;
/** Both programmes are on the server that comes with the register: one of your own is not touched. */
const { DATABASE_URL: _, DATABASE_OWNER_URL: __, DATABASE_READERS_URL: ___, ...environment } = process.env;

async function compareAll(of: keyof typeof comparisons): Promise<Compared[]> {
  const register = await openRegister(readConfig(environment), { published: of === "published" }, (line) => console.error(line));
  try {
    const ask = asking(register.schema, register.open(rightsBy(programme, policies)(evaluator)).read);
    const done: Compared[] = [];
    for (const one of comparisons[of]) done.push(await compare(one, ask));
    return done;
  } finally {
    await register.close();
  }
}

try {
  const all = [...(await compareAll("demo")), ...(await compareAll("published"))];
  console.log([...table(all), "", summary(all)].join("\n"));
  if (!all.every(isAccountedFor)) process.exitCode = 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
