import type { EnrolmentStage } from "@trailblazer/records";
import type { Where } from "../../kit/list/where.ts";

/** Which rows of a list a number counts. */
export interface Behind {
  readonly plural: string;
  readonly where?: Where;
}

type Region = string | undefined;

const regionIs = (region: Region): Where => (region ? { region: { id: { eq: region } } } : {});
const siteIn = (region: Region): Where => (region ? { site: regionIs(region) } : {});
const teamIn = (region: Region): Where => (region ? { team: siteIn(region) } : {});
const rows = (plural: string, where: Where): Behind => (Object.keys(where).length > 0 ? { plural, where } : { plural });

export const operational: Where = { stage: { in: ["PARTLY_LIVE", "OPERATIONAL"] } };
export const inTraining: Where = { stage: { eq: "IN_TRAINING" } };
const joined: Where = { stage: { eq: "JOINED" } };

/** The rows behind each number of the page, of England or of one region. */
export const behind = {
  sites: (region?: string) => rows("sites", regionIs(region)),
  teams: (region?: string) => rows("teams", siteIn(region)),
  teamsOperational: (region?: string) => rows("teams", { ...siteIn(region), ...operational }),
  teamsInTraining: () => rows("teams", inTraining),
  settingsJoined: (region?: string) => rows("settings", { enrolments: { some: { ...siteIn(region), ...joined } } }),
  fundedWte: (region?: string) => rows("posts", { ...teamIn(region), inForce: true }),
  filledWte: (region?: string) => rows("posts", { ...teamIn(region), filledWte: { gt: 0 } }),
  enrolments: () => rows("enrolments", {}),
  enrolmentsAt: (stage: EnrolmentStage) => rows("enrolments", { stage: { in: [stage] } }),
};
