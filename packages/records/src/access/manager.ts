import type { Policy } from "@trailblazer/fields";

/** Programme managers keep the records of their sites; those for England keep what stands above sites too. */
export const manager: Policy = {
  role: "MANAGER",
  label: "Programme manager",
  help: "Keeps the records of its sites, the people among them. For England, also what stands above sites.",
  limit: 500_000,
  records: {
    Site: "reads and writes own",
    // Which region a site is in is decided above it.
    SiteRegion: "reads own, England writes",
    Team: "reads and writes own",
    // Above sites: England's to keep.
    Wave: "reads all, England writes",
    Region: "reads all, England writes",
    Organisation: "reads all, England writes",
    Succession: "reads all, England writes",
    WaitingTimePilot: "reads all, England writes",
    PublishedFigure: "reads all, England writes",
    PilotSite: "reads own, England writes",
    Commissioner: "reads and writes own",
    // A setting is written by managers of the sites that enrol it; one that no site enrols, by England.
    Setting: "reads all, writes own",
    Campus: "reads all, writes own",
    Enrolment: "reads and writes own",
    Support: "reads and writes own",
    Post: "reads and writes own",
    Posting: {
      does: "reads and writes own",
      shows: [
        "staffMember",
        "post",
        "kind",
        "covers",
        "band",
        "contract",
        "wte",
        "from",
        "until",
        "cameFrom",
        "leavingReason",
        "destination",
        "overReason",
      ],
      withholds: [],
    },
    StaffMember: {
      does: "reads and writes own",
      shows: ["name", "email", "registration", "forgetOn", "forgottenOn", "site"],
      withholds: [],
    },
    Absence: {
      does: "reads and writes own",
      shows: ["posting", "planned", "from", "until"],
      withholds: [],
    },
    Account: "neither reads nor writes",
    Grant: "neither reads nor writes",
    Viewing: "neither reads nor writes",
  },
};
