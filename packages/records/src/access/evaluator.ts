import type { Policy } from "@trailblazer/fields";

/** Evaluators study the programme: what they alone may read comes with the records of the evaluation. */
export const evaluator: Policy = {
  role: "EVALUATOR",
  label: "Evaluator",
  help: "Studies the programme as it is recorded, and sees no person who works in it.",
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
