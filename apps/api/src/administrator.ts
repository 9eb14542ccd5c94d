import "reflect-metadata";
import { parseArgs } from "node:util";
import { readConfig } from "./config.ts";
import { theRegister } from "./engine/access/rights.ts";
import { openRegister } from "./register.ts";
import { firstAdministrator } from "./slices/accounts/first-administrator.ts";
import { linkUrl } from "./slices/accounts/links.ts";

const USAGE = 'npm run administrator -- [--published|--empty] name@example.org "Full Name"';
const days = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "Europe/London" });

try {
  const options = { published: { type: "boolean" }, empty: { type: "boolean" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [email, name, ...more] = positionals;
  if (!email || more.length) throw new Error(USAGE);
  const config = readConfig(process.env);
  // Nobody administers the made-up programme: it has an account for that.
  const register = await openRegister(config, values.published ? { published: true } : { empty: true }, (line) => console.error(line));
  try {
    const { database, facts } = register;
    const { write } = register.open(theRegister);
    const { secret, endsAt } = await firstAdministrator({ run: database.run, write, today: facts.today() }, email, name);
    const url = linkUrl(config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`, secret);
    console.log(`Shown this once: until ${days.format(endsAt)}, the password is set at\n${url}`);
  } finally {
    await register.close();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
