import { choice, decimal, figure, link, longText, record, term, text } from "@trailblazer/fields";
import { bands } from "./bands.ts";
import { destinations, leavingReasons } from "./leaving.ts";

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
    band: choice("Band", bands, { optional: true, help: "Agenda for Change band. A trainee EMHP is on band 4." }),
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
    leavingReason: choice("Reason for leaving", leavingReasons, {
      optional: true,
      personal: true,
      source: "Electronic Staff Record, leaving reasons (NHS Data Dictionary)",
    }),
    leavingReasonCode: figure(
      text("ESR code of the reason", {
        optional: true,
        personal: true,
        help: "Of the reason for leaving. Empty for other reasons, and those whose code is not known here.",
        source: "Electronic Staff Record, leaving reasons (NHS Data Dictionary)",
      }),
    ),
    destination: choice("Destination", destinations, {
      optional: true,
      personal: true,
      source: "Electronic Staff Record, leaving destinations (NHS Data Dictionary)",
    }),
    destinationCode: figure(
      text("ESR code of the destination", {
        optional: true,
        personal: true,
        help: "Empty for other destinations, and those whose code is not known here.",
        source: "Electronic Staff Record, leaving destinations (NHS Data Dictionary)",
      }),
    ),
    campaign: link("Campaign", "RecruitmentCampaign", {
      optional: true,
      inverse: "recruits",
      help: "The campaign by which they were found: on their first posting out of it alone.",
    }),
    step: figure(
      choice(
        "Step",
        { FIRST: "First posting", SAME_BAND: "Same band", HIGHER: "Higher band", LOWER: "Lower band" },
        {
          optional: true,
          help: "From the band of whoever's posting before. Empty where one of the two has no NHS band, and where another goes on.",
        },
      ),
    ),
    overReason: longText("Why beyond the post's WTE", {
      optional: true,
      personal: true,
      max: 500,
      help: "Asked for when substantive staff of a post come to more than its WTE, as in a handover.",
    }),
  },
  {
    isOfPeople: true,
    title: ["staffMember", "post"],
    within: "post.team.site",
    employedBy: "post.employer",
    help: "A staff member in a post, from a day until a day.",
    // Whoever is found is counted once, whatever became of their post's hours or band since.
    unique: [["campaign", "staffMember"]],
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
