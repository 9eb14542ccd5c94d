import { choice, decimal, link, longText, record, term } from "@trailblazer/fields";

/** A staff member in a post. Somebody may hold two posts at once, and a post may be held by two. */
export const posting = record(
  "Posting",
  "postings",
  {
    staffMember: link("Staff member", "StaffMember", { search: true }),
    post: link("Post", "Post", { search: true }),
    kind: choice(
      "Kind",
      { SUBSTANTIVE: "Substantive", COVER: "Cover", SECONDMENT: "Secondment", AGENCY: "Agency" },
      { help: "Substantive and seconded staff fill a post. Cover and agency staff do not." },
    ),
    covers: link("Covers", "Posting", { optional: true, inverse: "coveredBy", help: "Whose posting is covered." }),
    band: choice(
      "Band",
      {
        BAND_2: "Band 2",
        BAND_3: "Band 3",
        BAND_4: "Band 4",
        BAND_5: "Band 5",
        BAND_6: "Band 6",
        BAND_7: "Band 7",
        BAND_8A: "Band 8a",
        BAND_8B: "Band 8b",
        OTHER: "Not on NHS bands",
      },
      { optional: true, help: "Agenda for Change band. A trainee EMHP is on band 4." },
    ),
    contract: choice("Contract", { PERMANENT: "Permanent", FIXED_TERM: "Fixed term", TRAINING: "Training" }, { optional: true }),
    wte: decimal("WTE", { min: 0.01, max: 1, unit: "WTE", help: "Whole-time equivalents that are contracted." }),
    ...term({ from: "The first day in post.", until: "The day after the last in post. Empty while it lasts." }),
    cameFrom: choice(
      "Came from",
      {
        LOCAL_SPECIALIST: "Local NHS children's mental health services",
        NHS: "Elsewhere in the NHS",
        EDUCATION: "Education",
        COUNCIL: "Council",
        VOLUNTARY: "Voluntary sector",
        STUDY: "Study",
        OTHER: "Elsewhere",
      },
      { optional: true },
    ),
    leavingReason: choice(
      "Reason for leaving",
      {
        END_OF_TRAINING: "End of fixed term: training complete",
        BETTER_REWARD: "Better reward",
        LACK_OF_OPPORTUNITIES: "Lack of opportunities",
        PROMOTION: "Promotion",
        RELOCATION: "Relocation",
        WORK_LIFE_BALANCE: "Work-life balance",
        FURTHER_TRAINING: "Further education or training",
        OTHER: "Other",
      },
      { optional: true, personal: true, source: "Electronic Staff Record, leaving reasons (NHS Data Dictionary)" },
    ),
    destination: choice(
      "Destination",
      {
        NHS: "NHS organisation",
        EDUCATION_SECTOR: "Education sector",
        STUDY: "Education or training",
        THIRD_SECTOR: "Third sector",
        NO_EMPLOYMENT: "No employment",
        OTHER: "Other",
      },
      { optional: true, personal: true, source: "Electronic Staff Record, leaving destinations (NHS Data Dictionary)" },
    ),
    overReason: longText("Why beyond the post's WTE", {
      optional: true,
      personal: true,
      max: 500,
      help: "Asked for when substantive staff of a post come to more than its WTE, as in a handover.",
    }),
  },
  {
    title: ["staffMember", "post"],
    within: "post.team.site",
    employedBy: "post.employer",
    help: "A staff member in a post, from a day until a day.",
    oneAtATime: [
      { of: ["staffMember", "post"], at: "staffMember", sentence: "This staff member already holds the post on some of these days" },
    ],
    rules: [
      {
        at: "covers",
        sentence: "Covers is required for cover: say whose posting is covered",
        broken: (row) => row.kind === "COVER" && row.covers === null,
      },
      { at: "covers", sentence: "Only cover names whose posting is covered", broken: (row) => row.kind !== "COVER" && row.covers !== null },
      {
        at: "leavingReason",
        sentence: "Reason for leaving waits for the day in until",
        broken: (row) => row.leavingReason !== null && row.until === null,
      },
      {
        at: "destination",
        sentence: "Destination waits for the day in until",
        broken: (row) => row.destination !== null && row.until === null,
      },
    ],
  },
);
