import { account, grant } from "@trailblazer/records";
import { v7 } from "uuid";
import type { Run } from "../../engine/database.ts";
import type { WriteDoor } from "../../engine/write/door.ts";
import { inForce, isOpen } from "./caller-row.ts";
import { type MadeLink, makeLink } from "./links.ts";

/** Makes an administrator where the register runs, or invites again whoever has the address: so nobody is locked out for good. */
export async function firstAdministrator(
  { run, write, today }: { run: Run; write: WriteDoor; today: string },
  email: string,
  name: string | undefined,
): Promise<MadeLink> {
  const [known] = await run(
    `SELECT a.id, ${isOpen("a")} AS "isOpen",
       EXISTS (SELECT FROM grants g WHERE g.account_id = a.id AND g.role = 'ADMINISTRATOR' AND ${inForce("g")}) AS "isAdministrator"
     FROM accounts a WHERE lower(a.email) = lower($2)`,
    [today, email],
  );
  if (known && !known.isOpen) throw new Error("This account is closed");
  if (!known && !name) throw new Error("A new account needs a name: give it after the e-mail address, in quotation marks");
  const id = known ? String(known.id) : v7();
  const changes = [
    ...(known ? [] : [{ create: account.name, id, input: { name, email } }]),
    ...(known?.isAdministrator ? [] : [{ create: grant.name, input: { account: id, role: "ADMINISTRATOR", from: today } }]),
  ];
  if (changes.length) await write.apply(changes, { way: "LOAD", reason: "An administrator, made where the register runs" });
  return makeLink(run, id);
}
