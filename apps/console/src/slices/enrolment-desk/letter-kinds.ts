import type { EnrolmentStage } from "@trailblazer/records";
import { narrowed, type Rows } from "../../kit/desk/rows.ts";
import type { Where } from "../../kit/list/where.ts";

/** A kind of letter: what it is called, and whom it is for. */
export interface LetterKind {
  readonly name: string;
  readonly for: string;
  readonly where: Where;
}

const at = (...stages: EnrolmentStage[]): Where => ({ stage: { in: stages } });

/** The letters that sites send to settings. */
export const letterKinds = {
  invitation: {
    name: "Invitation to take part",
    for: "Settings that were identified or approached",
    where: at("IDENTIFIED", "APPROACHED"),
  },
  confirmation: {
    name: "Confirmation of a place",
    for: "Settings that were selected and have not joined yet",
    where: at("SELECTED"),
  },
  agreement: {
    name: "Agreement to sign",
    for: "Settings that have joined, without an agreement in force",
    where: { ...at("JOINED"), setting: { agreementState: { ne: "IN_FORCE" } } },
  },
} as const satisfies Readonly<Record<string, LetterKind>>;
export type LetterName = keyof typeof letterKinds;

/** Reads which letter is meant out of an address: the invitation where it says nothing. */
export const readLetter = (given: Readonly<Record<string, unknown>>): LetterName =>
  typeof given.letter === "string" && Object.hasOwn(letterKinds, given.letter) ? (given.letter as LetterName) : "invitation";

/** The enrolments that a letter goes to. */
export const addressees = (rows: Rows, name: LetterName): Rows => narrowed(rows, letterKinds[name].where);
