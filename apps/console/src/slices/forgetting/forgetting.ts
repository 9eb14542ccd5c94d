import { capital } from "@trailblazer/fields";

/** A record by which somebody is known, and how they are forgotten. */
export interface Forgetting {
  /** The record type. */
  readonly of: string;
  readonly mutation: string;
  /** What it takes out, in a sentence. */
  readonly help: string;
}

const mutationOf = (name: string, argument: string) =>
  `mutation ${capital(name)}($id: ID!, $reason: String!) { id: ${name}(${argument}: $id, reason: $reason) }`;

export const forgettings: readonly Forgetting[] = [
  {
    of: "StaffMember",
    mutation: mutationOf("forget", "staffMember"),
    help: "Takes the name, the e-mail and what was said of why somebody left out of the register and its history. Posts and days stay as they were.",
  },
  {
    of: "Seat",
    mutation: mutationOf("forgetHolder", "seat"),
    help: "Takes the names of whoever has the seat and of a supporting adult out of the register and its history. The seat, its term and what was attended stay.",
  },
  {
    of: "Contact",
    mutation: mutationOf("forgetContact", "contact"),
    help: "Takes the name and the e-mail out of the register and its history. The part that they had and its term stay.",
  },
];
