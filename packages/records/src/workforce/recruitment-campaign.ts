import { choice, day, figure, link, longText, record, wholeNumber } from "@trailblazer/fields";
import { roles } from "./post.ts";

/** An effort to fill posts of one role in a team: how many showed interest, and what came of it. Nobody who applied is named. */
export const recruitmentCampaign = record(
  "RecruitmentCampaign",
  "recruitmentCampaigns",
  {
    team: link("Team", "Team", { search: true }),
    role: choice("Role", roles),
    employer: link("Employer", "Organisation", { optional: true, help: "Who is to employ them." }),
    posts: wholeNumber("Posts advertised", { min: 1, unit: "posts", initial: 1 }),
    advertisedOn: day("Advertised on"),
    closedOn: day("Closed on", {
      optional: true,
      help: "The day on which all were found, or no more were sought. Empty while it is open.",
    }),
    applied: wholeNumber("Applied", { people: true, min: 0, optional: true, unit: "people" }),
    interviewed: wholeNumber("Interviewed", { people: true, min: 0, optional: true, unit: "people" }),
    offered: wholeNumber("Offered a post", { people: true, min: 0, optional: true, unit: "people" }),
    recruited: figure(
      wholeNumber("Recruited", {
        people: true,
        unit: "people",
        help: "Postings that came of it and had begun by the day. None is written down twice.",
      }),
    ),
    fromLocalServices: figure(
      wholeNumber("From local services", {
        people: true,
        unit: "people",
        help: "Of those recruited, who came from local NHS children's mental health services, which then have a post to fill.",
      }),
    ),
    state: figure(
      choice(
        "State",
        { OPEN: "Open", FILLED: "Filled", PARTLY_FILLED: "Partially filled", FAILED: "Failed" },
        {
          optional: true,
          help: "On the day: open until closed; then by the postings that came of it, those that are to begin among them. Empty before it was advertised.",
        },
      ),
    ),
    difficulty: choice(
      "Why not filled",
      {
        NO_APPLICANTS: "Nobody applied",
        NONE_SUITABLE: "Nobody was suitable",
        DECLINED: "The offer was declined",
        WITHDRAWN: "The post was withdrawn",
        OTHER: "Other",
      },
      { optional: true, help: "The main reason why posts stayed empty." },
    ),
    note: longText("Note", { optional: true, help: "Without names." }),
  },
  {
    title: ["role", "team", "advertisedOn"],
    within: "team.site",
    employedBy: "employer",
    label: "Campaign",
    labels: "Recruitment campaigns",
    help: "An effort to fill posts of one role in a team: advertised, applied, interviewed, offered and what came of it.",
    rules: [
      {
        at: "closedOn",
        sentence: "Closed on is not before advertised on",
        broken: (row) => row.closedOn !== null && row.closedOn < row.advertisedOn,
      },
      {
        at: "interviewed",
        sentence: "No more are interviewed than applied",
        broken: (row) => row.applied !== null && row.interviewed !== null && row.interviewed > row.applied,
      },
      {
        at: "offered",
        sentence: "No more are offered a post than were interviewed",
        broken: (row) => row.interviewed !== null && row.offered !== null && row.offered > row.interviewed,
      },
      {
        at: "difficulty",
        sentence: "Why not filled waits for the day on which the campaign closed",
        broken: (row) => row.difficulty !== null && row.closedOn === null,
      },
    ],
  },
);
