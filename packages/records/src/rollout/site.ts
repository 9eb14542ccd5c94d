import { choice, dated, day, decimal, figure, link, longText, percentage, record, text, wholeNumber } from "@trailblazer/fields";
import { involvementLevels } from "../governance/involvement.ts";

/** An area funded in any wave. 25 were in the first. */
export const site = record(
  "Site",
  "sites",
  {
    name: text("Site", { max: 120, search: true }),
    region: dated(link("Region", "Region")),
    announcedOn: day("Announced on", { optional: true }),
    teamsOperational: figure(
      wholeNumber("Teams operational", {
        unit: "teams",
        help: "Teams of the site whose stage is operational on the day, in part or in full.",
      }),
    ),
    settingsJoined: figure(
      wholeNumber("Settings joined", {
        unit: "settings",
        help: "Settings with an enrolment into the site that stands at joined on the day.",
      }),
    ),
    fundedWte: figure(decimal("Funded", { unit: "WTE", help: "Whole-time equivalents of the open posts of the site's teams." })),
    filledWte: figure(
      decimal("Filled", {
        unit: "WTE",
        help: "The part of each post held by substantive or seconded staff. Cover and agency staff do not fill a post.",
      }),
    ),
    vacantWte: figure(decimal("Vacant", { unit: "WTE", help: "Funded less filled, post by post." })),
    contractedWte: figure(
      decimal("Contracted", {
        unit: "WTE",
        help: "Of all who are employed in posts on the day: substantive, seconded and cover, but no agency staff; also those who are away.",
        source: "NHS Data Dictionary, assignment contracted FTE",
      }),
    ),
    presentWte: figure(
      decimal("Present", { unit: "WTE", help: "Of all in posts on the day, cover and agency staff too, less those who are away." }),
    ),
    headcount: figure(
      wholeNumber("Headcount", { unit: "people", help: "Who is employed in a post on the day, each once. No agency staff." }),
    ),
    headcountStability: figure(
      percentage("Headcount stability", {
        optional: true,
        help: "Of those employed in the posts of its teams a year before the day, the share who are on the day.",
        source: "NHS Data Dictionary, headcount stability rate",
      }),
    ),
    wteStability: figure(
      percentage("WTE stability", {
        optional: true,
        help: "The same by the WTE that they were contracted for a year before.",
        source: "NHS Data Dictionary, FTE stability rate",
      }),
    ),
    spanOfSupervision: figure(
      decimal("Span of supervision", {
        optional: true,
        unit: "people",
        help: "People supervised on the day by each of its staff who supervise anybody, on average; in other teams too.",
      }),
    ),
    belowSupervision: figure(
      wholeNumber("Practitioners below minimum", {
        unit: "people",
        help: "In EMHPs' posts on the day, with less supervision of any kind than the published minimum.",
      }),
    ),
    youngPeopleInvolved: figure(
      choice("Young people involved", involvementLevels, { optional: true, help: "The furthest that they were involved, up to the day." }),
    ),
    parentsInvolved: figure(
      choice("Parents and carers involved", involvementLevels, {
        optional: true,
        help: "The furthest that they were involved, up to the day.",
      }),
    ),
    settingsInvolved: figure(
      choice("Settings involved", involvementLevels, { optional: true, help: "The furthest that they were involved, up to the day." }),
    ),
    note: longText("Note", { optional: true }),
  },
  {
    title: "name",
    key: ["name"],
    help: "An area funded by the programme in any wave. It is neither a CCG nor a council, and may span several.",
  },
);
