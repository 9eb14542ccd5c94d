import "reflect-metadata";
import { parseArgs } from "node:util";
import { account, grant } from "@trailblazer/records";
import { v7 } from "uuid";
import { readConfig } from "./config.ts";
import { theRegister } from "./engine/access/rights.ts";
import { BadInput } from "./engine/refusals.ts";
import { openRegister } from "./register.ts";
import { inForce, isOpen } from "./slices/accounts/caller-row.ts";
import { linkUrl, makeLink } from "./slices/accounts/links.ts";

/** Makes an administrator, or invites again the one who has the address. */
const USAGE = 'npm run administrator -- [--published|--empty] name@example.org "Full Name"';

try {
  const { values, positionals } = parseArgs({
    options: { published: { type: "boolean" }, empty: { type: "boolean" } },
    allowPositionals: true,
  });
  const [email, name] = positionals;
  if (!email || positionals.length > 2) throw new Error(USAGE);
  const config = readConfig(process.env);
  const register = await openRegister(config, values.published ? values : { empty: true }, (line) => console.error(line));
  const { database, facts } = register;
  const { write } = register.open(theRegister);
  const today = facts.today();
  try {
    const [known] = await database.run(
      `SELECT a.id, ${isOpen("a")} AS open, EXISTS (SELECT FROM grants g WHERE g.account_id = a.id AND g.role = 'ADMINISTRATOR' AND ${inForce("g")}) AS administers
       FROM accounts a WHERE lower(a.email) = lower($2)`,
      [today, email],
    );
    if (known && !known.open) throw new Error("This account is closed");
    if (!known && !name) throw new Error(USAGE);
    const id = known ? String(known.id) : v7();
    const made = known ? [] : [{ create: account.name, id, input: { name, email } }];
    const granted = known?.administers ? [] : [{ create: grant.name, input: { account: id, role: "ADMINISTRATOR", from: today } }];
    if (made.length + granted.length)
      await write.apply([...made, ...granted], { way: "LOAD", reason: "An administrator, made where the register runs" });
    const { secret, endsAt } = await makeLink(database.run, id);
    const origin = config.PUBLIC_URL ?? `http://127.0.0.1:${config.PORT}`;
    console.log(
      `Set the password until ${endsAt.toISOString().slice(0, 10)} at this address, which is shown this once:\n${linkUrl(origin, secret)}`,
    );
  } finally {
    await register.close();
  }
} catch (error) {
  console.error(
    error instanceof BadInput ? error.problems.map(({ message }) => message).join("\n") : error instanceof Error ? error.message : error,
  );
  process.exitCode = 2;
}
