import { GraphQLError } from "graphql";
import { BadInput, Forbidden } from "../../engine/refusals.ts";
import type { Asking } from "../../engine/serve/asking.ts";

export const wrong = (field: string, message: string): BadInput => new BadInput([{ path: [field], message }]);

/** Who asks; refused where nobody signed in, as when the register asks itself. */
export function asker(asking: Partial<Asking>): Asking {
  if (!asking.caller) throw new GraphQLError("Sign in first", { extensions: { code: "UNAUTHENTICATED" } });
  return asking as Asking;
}

export const isAdministrator = ({ viewer }: Asking): boolean => viewer.granted.some(({ role }) => role === "ADMINISTRATOR");

/** Who asks, who must be an administrator. */
export function administrator(asking: Partial<Asking>): Asking {
  const known = asker(asking);
  if (!isAdministrator(known)) throw new Forbidden("Only administrators do this");
  return known;
}
