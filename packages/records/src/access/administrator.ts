import type { Policy } from "@trailblazer/fields";

/** Administrators keep accounts and grants, and may do all else too. */
export const administrator: Policy = {
  role: "ADMINISTRATOR",
  label: "Administrator",
  help: "Keeps accounts and grants, and may see and change everything.",
  limit: 500_000,
  records: {
    Site: "reads and writes all",
    Team: "reads and writes all",
    Wave: "reads and writes all",
    Region: "reads and writes all",
    Organisation: "reads and writes all",
    Commissioner: "reads and writes all",
    Succession: "reads and writes all",
    WaitingTimePilot: "reads and writes all",
    PilotSite: "reads and writes all",
    PublishedFigure: "reads and writes all",
    Setting: "reads and writes all",
    Enrolment: "reads and writes all",
    Support: "reads and writes all",
    Campus: "reads and writes all",
    Post: "reads and writes all",
    Posting: "reads and writes all",
    StaffMember: "reads and writes all",
    Absence: "reads and writes all",
    Account: "reads and writes all",
    Grant: "reads and writes all",
    // Kept by the register itself, so that nobody can leave out when they looked.
    Viewing: "reads all",
  },
};
