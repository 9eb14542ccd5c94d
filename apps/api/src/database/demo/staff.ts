import { staffMember } from "@trailblazer/records";
import type { Add } from "../published/creator.ts";
import { jobs, type Role } from "./jobs.ts";
import { personName, plainLetters } from "./names.ts";
import type { Random } from "./random.ts";

/** Takes on a new person for a role and gives their id; with a site where they have yet to start. */
export type Recruit = (role: Role, site?: string) => string;

/** Made-up people, each with an address of their own under a domain that is kept for examples. */
export function recruiting(add: Add, chance: Random, domain = "example.org"): Recruit {
  const taken = new Map<string, number>();
  return (role, site) => {
    const name = personName(chance);
    const letters = plainLetters(name);
    const times = (taken.get(letters) ?? 0) + 1;
    taken.set(letters, times);
    const registration = chance.pick(jobs[role].registrations);
    return add(staffMember, {
      name,
      email: `${letters}${times > 1 ? times : ""}@${domain}`,
      ...(registration ? { registration } : {}),
      ...(site ? { site } : {}),
    });
  };
}
