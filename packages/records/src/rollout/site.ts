import {
  choice,
  dated,
  day,
  decimal,
  figure,
  link,
  longText,
  money,
  percentage,
  record,
  text,
  wholeNumber,
  yesNo,
} from "@trailblazer/fields";
import { involvementLevels } from "../governance/involvement.ts";
import { staffing } from "../workforce/staffing.ts";
import { judgements } from "./site-review.ts";

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
    ...staffing("a site", "the posts of its teams"),
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
    pupilsJoined: figure(
      wholeNumber("Pupils of settings joined", { unit: "pupils", help: "On the roll of the settings that stand at joined on the day." }),
    ),
    settingsWithTeam: figure(
      wholeNumber("Settings with a team", {
        unit: "settings",
        help: "Settings that stand at joined and have a team on the day, in full or as its hub.",
      }),
    ),
    pupilsWithTeam: figure(
      wholeNumber("Pupils with a team", { unit: "pupils", help: "On the roll of the settings with a team on the day." }),
    ),
    settingsCoverage: figure(
      percentage("Coverage by settings", {
        optional: true,
        help: "Settings with a team, of the settings joined. The register's own: what is published for England is of all schools and colleges.",
      }),
    ),
    pupilsCoverage: figure(
      percentage("Coverage by pupils", {
        optional: true,
        help: "Pupils with a team, of the pupils of settings joined. The register's own: what is published for England is of all pupils and learners.",
      }),
    ),
    settingsInArea: figure(
      wholeNumber("Settings of the area", {
        unit: "settings",
        help: "Those that the site knows of, by an enrolment at whatever stage, and that are open on the day.",
      }),
    ),
    pupilsInArea: figure(wholeNumber("Pupils of the area", { unit: "pupils", help: "On the roll of those settings on the day." })),
    settingsReach: figure(
      percentage("Reach by settings", { optional: true, help: "Settings of the area that stand at joined, of all of them." }),
    ),
    pupilsReach: figure(
      percentage("Reach by pupils", { optional: true, help: "Pupils of the area whose settings stand at joined, of all of them." }),
    ),
    deprivedSettings: figure(
      wholeNumber("Settings of the most deprived fifth", {
        unit: "settings",
        help: "Of those settings of the area that have a deprivation rank, the fifth that is most deprived, rounded up.",
      }),
    ),
    deprivedPupils: figure(wholeNumber("Pupils of the most deprived fifth", { unit: "pupils", help: "On the roll of those settings." })),
    deprivedSettingsJoined: figure(
      wholeNumber("Settings joined of the most deprived fifth", {
        unit: "settings",
        help: "Of those settings, the ones that stand at joined.",
      }),
    ),
    deprivedPupilsJoined: figure(
      wholeNumber("Pupils joined of the most deprived fifth", { unit: "pupils", help: "On the roll of those that stand at joined." }),
    ),
    deprivedSettingsReach: figure(
      percentage("Reach by settings, most deprived fifth", {
        optional: true,
        help: "Settings of the most deprived fifth that stand at joined, of all of that fifth. It stands beside the reach of all settings of the area.",
      }),
    ),
    deprivedPupilsReach: figure(
      percentage("Reach by pupils, most deprived fifth", {
        optional: true,
        help: "Pupils of the most deprived fifth whose settings stand at joined, of all of that fifth. It stands beside the reach of all pupils of the area.",
      }),
    ),
    settingsWithLead: figure(
      wholeNumber("Settings with a senior lead", {
        unit: "settings",
        help: "Settings that stand at joined and have a senior mental health lead on the day.",
      }),
    ),
    settingsWithTrainedLead: figure(
      wholeNumber("Settings with a trained lead", {
        unit: "settings",
        help: "Of those, the ones whose lead had done the training by the day.",
      }),
    ),
    settingsWithAgreement: figure(
      wholeNumber("Settings with an agreement", {
        unit: "settings",
        help: "Settings that stand at joined and have an agreement with the site that is in force on the day, signed by both.",
      }),
    ),
    settingsWithdrawing: figure(
      wholeNumber("Settings that withdrew provision", {
        unit: "settings",
        help: "Settings that stand at joined on the day and no longer have all the hours of some kind of provision that they had when a team's support began, whoever pays: disinvestment.",
      }),
    ),
    withdrawingShare: figure(
      percentage("Share that withdrew provision", {
        optional: true,
        help: "Of the settings that stand at joined on the day and have had a team's support.",
      }),
    ),
    awarded: figure(money("Awarded", { help: "Awards that had begun by the day." })),
    paid: figure(money("Paid", { help: "Payments out of its awards, up to the day." })),
    spent: figure(money("Spent", { help: "Out of its awards, as known on the day." })),
    conditionsOverdue: figure(
      wholeNumber("Overdue conditions", { unit: "conditions", help: "Of its awards: due before the day, not met by it." }),
    ),
    milestonesOverdue: figure(wholeNumber("Overdue milestones", { unit: "milestones", help: "Due before the day, and not done by it." })),
    projectManaged: figure(yesNo("Project management in place", { help: "By the day, for any wave." })),
    principlesMet: figure(
      wholeNumber("Principles met", { unit: "principles", help: "By the last assessment against each, up to the day." }),
    ),
    principlesAssessed: figure(wholeNumber("Principles assessed", { unit: "principles", help: "At least once up to the day." })),
    judgement: figure(choice("Judgement", judgements, { optional: true, help: "Of the region's last review up to the day." })),
    reviewedOn: figure(day("Last reviewed on", { optional: true, help: "Up to the day." })),
    nextReviewOn: figure(day("Next review due on", { optional: true, help: "As the region's last review up to the day named it." })),
    reviewOverdue: figure(yesNo("Review overdue", { help: "Whether the last review named a day for the next, and that has gone by." })),
    teamsCoveringAll: figure(
      wholeNumber("Teams that cover all functions", {
        unit: "teams",
        help: "Teams of the site that do something of each core function on the day.",
      }),
    ),
    teamsFaceToFace: figure(wholeNumber("Teams face to face", { unit: "teams", help: "Teams that deliver face to face on the day." })),
    teamsRemote: figure(wholeNumber("Teams remote", { unit: "teams", help: "Teams that deliver remotely alone on the day." })),
    teamsBlended: figure(
      wholeNumber("Teams blended", { unit: "teams", help: "Teams that deliver on the day in part remotely, in part face to face." }),
    ),
    remoteShare: figure(
      percentage("Share delivering remotely", {
        optional: true,
        help: "Teams that deliver remotely alone, of those that deliver in any way on the day.",
      }),
    ),
    note: longText("Note", { optional: true }),
  },
  {
    title: "name",
    key: ["name"],
    help: "An area funded by the programme in any wave. It is neither a CCG nor a council, and may span several.",
  },
);
