import type { post, posting, roles, staffMember } from "@trailblazer/records";
import type { NewOf } from "../published/creator.ts";

export type Role = keyof typeof roles;
export type NewPosting = NewOf<typeof posting>;
type Given<T, K extends keyof T> = NonNullable<T[K]>;

/** What people in a role are like: bands, where they come from and where they are registered. */
export interface Job {
  readonly bands: readonly Given<NewPosting, "band">[];
  readonly cameFrom: readonly (readonly [Given<NewPosting, "cameFrom">, number])[];
  readonly registrations: readonly (Given<NewOf<typeof staffMember>, "registration"> | null)[];
  /** Whole-time equivalents of a post beyond the standard team, and who pays for it. */
  readonly wtes: readonly number[];
  readonly fundedBy: readonly NewOf<typeof post>["fundedBy"][];
}

const clinical = [
  ["LOCAL_SPECIALIST", 45],
  ["NHS", 25],
  ["COUNCIL", 10],
  ["VOLUNTARY", 12],
  ["EDUCATION", 8],
] as const;
const social = [
  ["VOLUNTARY", 40],
  ["COUNCIL", 25],
  ["EDUCATION", 25],
  ["OTHER", 10],
] as const;
const office = [
  ["NHS", 40],
  ["EDUCATION", 20],
  ["COUNCIL", 15],
  ["OTHER", 25],
] as const;
const training = [
  ["STUDY", 42],
  ["EDUCATION", 28],
  ["VOLUNTARY", 14],
  ["NHS", 12],
  ["OTHER", 4],
] as const;

const standard = { wtes: [1], fundedBy: ["PROGRAMME"] } as const;
const health = ["PROGRAMME", "PROGRAMME", "NHS"] as const;

export const jobs: Readonly<Record<Role, Job>> = {
  EMHP: { ...standard, bands: ["BAND_5"], cameFrom: training, registrations: [null, null, null, "BABCP", "BPS"] },
  SENIOR_CLINICIAN: {
    ...standard,
    bands: ["BAND_6", "BAND_7", "BAND_7"],
    cameFrom: clinical,
    registrations: ["HCPC", "NMC", "BABCP", "SOCIAL_WORK_ENGLAND"],
  },
  TEAM_MANAGER: {
    ...standard,
    bands: ["BAND_7", "BAND_8A"],
    cameFrom: clinical,
    registrations: ["NMC", "HCPC", "SOCIAL_WORK_ENGLAND", null],
  },
  ADMINISTRATOR: { ...standard, bands: ["BAND_3", "BAND_4"], cameFrom: office, registrations: [null] },
  FAMILY_SUPPORT_WORKER: {
    bands: ["BAND_4", "OTHER"],
    cameFrom: social,
    registrations: [null],
    wtes: [0.6, 0.8, 1],
    fundedBy: ["COUNCIL", "PROGRAMME"],
  },
  COUNSELLOR: {
    bands: ["BAND_6", "OTHER"],
    cameFrom: social,
    registrations: ["OTHER"],
    wtes: [0.4, 0.6, 1],
    fundedBy: ["VOLUNTARY", "SETTING", "PROGRAMME"],
  },
  WELLBEING_PRACTITIONER: { bands: ["BAND_5"], cameFrom: clinical, registrations: ["BPS", "BABCP"], wtes: [0.8, 1], fundedBy: health },
  CLINICAL_PSYCHOLOGIST: {
    bands: ["BAND_8A", "BAND_8B"],
    cameFrom: clinical,
    registrations: ["HCPC"],
    wtes: [0.2, 0.3, 0.4],
    fundedBy: health,
  },
  EDUCATIONAL_PSYCHOLOGIST: {
    bands: ["OTHER"],
    cameFrom: [["COUNCIL", 1]],
    registrations: ["HCPC"],
    wtes: [0.2, 0.4],
    fundedBy: ["COUNCIL"],
  },
  FAMILY_THERAPIST: { bands: ["BAND_7"], cameFrom: clinical, registrations: ["OTHER"], wtes: [0.4, 0.6], fundedBy: health },
  RECRUIT_TO_TRAIN_THERAPIST: { bands: ["BAND_6"], cameFrom: clinical, registrations: [null], wtes: [1], fundedBy: health },
  SPEECH_AND_LANGUAGE_THERAPIST: { bands: ["BAND_6"], cameFrom: clinical, registrations: ["HCPC"], wtes: [0.2, 0.4], fundedBy: ["NHS"] },
  PEER_SUPPORT_WORKER: {
    bands: ["BAND_3", "OTHER"],
    cameFrom: social,
    registrations: [null],
    wtes: [0.4, 0.5, 0.8],
    fundedBy: ["VOLUNTARY", "PROGRAMME"],
  },
  OUTREACH_WORKER: { bands: ["BAND_4"], cameFrom: social, registrations: [null], wtes: [0.6, 1], fundedBy: ["PROGRAMME", "COUNCIL"] },
  YOUTH_WORKER: { bands: ["BAND_4", "OTHER"], cameFrom: social, registrations: [null], wtes: [0.5, 1], fundedBy: ["COUNCIL", "VOLUNTARY"] },
};
