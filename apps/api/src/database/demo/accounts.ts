import { account, grant } from "@trailblazer/records";
import { v7 } from "uuid";
import type { Run } from "../../engine/database.ts";
import { BadInput } from "../../engine/refusals.ts";
import type { Create } from "../../engine/write/change.ts";
import type { WriteDoor } from "../../engine/write/door.ts";

type Scope = "region" | "site" | "organisation";

interface Demo {
  readonly account: string;
  readonly name: string;
  readonly role: string;
  readonly label: string;
  readonly about: string;
  readonly scope?: Scope;
}

/** An account for each role, to see the register as each sees it. Their names say what they are: nobody could take them for a person. */
export const demoAccounts: readonly Demo[] = [
  {
    account: "demo-manager",
    name: "Demo manager",
    role: "MANAGER",
    label: "Programme manager, England",
    about: "Keeps the records of all sites.",
  },
  {
    account: "demo-region",
    name: "Demo region",
    role: "MANAGER",
    label: "Programme manager, one region",
    about: "Keeps the records of the sites of North East and Yorkshire.",
    scope: "region",
  },
  {
    account: "demo-site",
    name: "Demo site",
    role: "MANAGER",
    label: "Programme manager, one site",
    about: "Keeps the records of one site.",
    scope: "site",
  },
  {
    account: "demo-provider",
    name: "Demo provider",
    role: "PROVIDER",
    label: "Provider",
    about: "Keeps the posts and postings that its trust employs.",
    scope: "organisation",
  },
  {
    account: "demo-partner",
    name: "Demo partner",
    role: "PARTNER",
    label: "Partner",
    about: "Reads one site, and sees no person.",
    scope: "site",
  },
  {
    account: "demo-analyst",
    name: "Demo analyst",
    role: "ANALYST",
    label: "Analyst, England",
    about: "Counts anything, and sees no person.",
  },
  {
    account: "demo-evaluator",
    name: "Demo evaluator",
    role: "EVALUATOR",
    label: "Evaluator, England",
    about: "Studies the programme, and sees no person who works in it.",
  },
  {
    account: "demo-administrator",
    name: "Demo administrator",
    role: "ADMINISTRATOR",
    label: "Administrator",
    about: "Keeps accounts and roles, and may do all else.",
  },
];

/** The address of a demo account: of a domain that nobody can have. */
export const demoEmail = (name: string): string | undefined =>
  demoAccounts.some((one) => one.account === name) ? `${name}@register.example` : undefined;

/** The site, its region and the trust for which the demo's roles are granted: of the region with most sites in the north. */
const places = `SELECT s.id AS site, r.value_id AS region, (
    SELECT e.value_id FROM post_employers e JOIN posts p ON p.id = e.post_id JOIN team_sites t ON t.team_id = p.team_id AND t.until IS NULL
    WHERE t.value_id = s.id AND e.until IS NULL GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1) AS organisation
  FROM sites s JOIN site_regions r ON r.site_id = s.id AND r.until IS NULL JOIN regions n ON n.id = r.value_id AND n.name = 'North East and Yorkshire'
  ORDER BY s.name LIMIT 1`;

/** Before the first day of the programme: the demo's roles have always held. */
const SINCE = "2018-12-01";

async function missingAccounts(run: Run): Promise<readonly Demo[]> {
  const there = new Set((await run(`SELECT email FROM accounts`)).map(({ email }) => email));
  return demoAccounts.filter((one) => !there.has(demoEmail(one.account)));
}

/** Adds the demo's accounts that are not there, to a programme that was filled before there were any too. */
export async function addDemoAccounts(run: Run, write: WriteDoor): Promise<void> {
  const missing = await missingAccounts(run);
  if (!missing.length) return;
  const [place] = await run(places);
  const creates = missing.flatMap(({ account: key, name, role, scope }): Create[] => {
    const of = scope ? { [scope]: place?.[scope] } : {};
    // Somebody took away what it was for.
    if (scope && !place?.[scope]) return [];
    const id = v7();
    return [
      { create: account.name, id, input: { name, email: demoEmail(key) } },
      { create: grant.name, input: { account: id, role, from: SINCE, ...of } },
    ];
  });
  try {
    await write.apply(creates, { way: "LOAD", reason: "Accounts of the demonstration" });
  } catch (error) {
    // Another server that started at the same moment may have added them.
    if (!(error instanceof BadInput) || (await missingAccounts(run)).length === missing.length) throw error;
  }
}
