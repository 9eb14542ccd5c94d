import type { Policy } from "@trailblazer/fields";

/** Analysts need all of the numbers and none of the names. */
export const analyst: Policy = {
  role: "ANALYST",
  label: "Analyst",
  help: "Counts anything in its sites, and sees no person.",
  limit: 500_000,
  records: {
    Site: "reads own",
    Team: "reads own",
    Wave: "reads all",
    Region: "reads all",
    Organisation: "reads all",
    Succession: "reads all",
    WaitingTimePilot: "reads all",
    PublishedFigure: "reads all",
    PilotSite: "reads own",
    Commissioner: "reads own",
    Setting: "reads all",
    Campus: "reads all",
    Enrolment: "reads own",
    Support: "reads own",
    Post: "reads own",
    Posting: {
      does: "reads own",
      shows: ["staffMember", "post", "kind", "covers", "band", "contract", "wte", "from", "until", "cameFrom"],
      withholds: ["leavingReason", "destination", "overReason"],
    },
    StaffMember: {
      does: "reads own",
      shows: ["registration", "forgetOn", "forgottenOn", "site"],
      withholds: ["name", "email"],
    },
    Absence: {
      does: "reads own",
      shows: ["posting"],
      withholds: ["planned", "from", "until"],
    },
    Account: "neither reads nor writes",
    Grant: "neither reads nor writes",
    Viewing: "neither reads nor writes",
  },
};
