import { choice, dated, decimal, figure, link, longText, record, text, wholeNumber } from "@trailblazer/fields";
import { deliveryModes } from "../teams/delivery.ts";
import { staffing } from "../workforce/staffing.ts";

/** A mental health support team (MHST). It belongs to a site and to the wave that funded it. */
export const team = record(
  "Team",
  "teams",
  {
    name: text("Team", { max: 120, search: true }),
    site: dated(link("Site", "Site", { search: true })),
    wave: link("Wave", "Wave"),
    stage: dated(
      choice("Stage", {
        PLANNED: "Planned",
        FUNDED: "Funded",
        IN_TRAINING: "In training",
        PARTLY_LIVE: "Partly live",
        OPERATIONAL: "Operational",
        ENDED: "Ended",
      }),
    ),
    orientation: dated(
      choice(
        "Orientation",
        { CLINICAL: "More clinical", BALANCED: "Balanced", EDUCATION: "More on settings and the whole-school approach" },
        { optional: true, help: "Whether the team leans to clinical work or to settings and their whole-school approach." },
      ),
    ),
    provider: dated(
      link("Provider", "Organisation", {
        optional: true,
        help: "The organisation that runs the team: an NHS trust, a charity or a council.",
      }),
      { label: "Team's provider", labels: "Providers of teams, over time" },
    ),
    catchment: wholeNumber("Catchment", {
      min: 0,
      optional: true,
      unit: "pupils and learners",
      help: "Children and young people that the team is meant for. About 8,000 was the plan.",
      source: "Parliamentary answer 138421, February 2023",
    }),
    settingsSupported: figure(
      wholeNumber("Settings supported", { unit: "settings", help: "Settings and campuses with a support by this team on the day." }),
    ),
    fundedWte: figure(decimal("Funded", { unit: "WTE", help: "Whole-time equivalents of the team's posts that are open on the day." })),
    filledWte: figure(
      decimal("Filled", {
        unit: "WTE",
        help: "The part of each post held by substantive or seconded staff. Cover and agency staff do not fill a post.",
      }),
    ),
    vacancies: figure(
      decimal("Vacancies", {
        unit: "WTE",
        help: "Funded less filled, post by post, so that a post held twice does not hide an empty one.",
      }),
    ),
    ...staffing("a team", "its posts"),
    delivery: figure(choice("Delivery", deliveryModes, { optional: true, help: "How it delivers on the day. Empty once it has ended." })),
    functionsCovered: figure(
      wholeNumber("Functions covered", {
        unit: "functions",
        help: "Of the core functions, those of which it does something on the day. None once it has ended.",
      }),
    ),
    note: longText("Note", { optional: true }),
  },
  {
    title: "name",
    within: "site",
    labels: "Teams",
    help: "A mental health support team (MHST): about eight whole-time equivalents for ten to twenty settings.",
  },
);
