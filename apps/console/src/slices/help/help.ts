import type { HelpGiven } from "../../kit/frame/definitions.ts";

/** What help with the desks says, and the record types and figures that it explains. */
export const helpOf = {
  today: {
    words:
      "Where the programme stands on the day in the bar, for all that your role shows you. Press a number to see the records that it counts.",
    about: [
      "Site.teamsOperational",
      "Site.settingsJoined",
      "Team.stage",
      "Team.fundedWte",
      "Team.filledWte",
      "Team.vacancies",
      "Enrolment.stage",
    ],
  },
  compare: {
    words:
      "Choose what is compared, by which of its numbers, and for each of what: a region, a site, a wave. It can be shown as at the ends of quarters or years, taken away as a table, and opened as a question in the playground.",
    about: [],
  },
  changes: {
    words:
      "Who changed what, when and why, the latest first. Open a change to see each field before and after. Undo takes a change back as a new one, and asks first where somebody has edited since.",
    about: [],
  },
  workforce: {
    words:
      "Who is in post, who is missing and for how long, who is in training, who stays and who leaves. Narrow to a region or a site, open a post, or fill it from here.",
    about: [
      "Team.fundedWte",
      "Team.contractedWte",
      "Team.presentWte",
      "Team.vacancies",
      "Post.daysVacant",
      "Cohort",
      "RecruitmentCampaign.state",
    ],
  },
  enrolment: {
    words:
      "The way of a school or college into the programme, from identified to joined. Move one or several to the next stage with the day and, where they decline or withdraw, the reason.",
    about: ["Enrolment.stage", "Enrolment.route", "Enrolment.criteria", "Agreement.state", "Wave.pupilsPerTeam"],
  },
  governance: {
    words:
      "Boards bring health and education together. A board is complete with somebody from each of the six groups of the minimum membership. Open a board to see who sits on it, and a meeting to run it.",
    about: ["Board.missingGroups", "Board.nhsShare", "BoardAction.state", "Risk.rating", "Escalation.daysWaited", "Involvement.level"],
  },
  regions: {
    words: "How each site stands by its last review, what waits for an answer, and what one site made that others could use.",
    about: ["Site.judgement", "Site.reviewOverdue", "Escalation.daysWaited", "Practice.sitesReusing"],
  },
} as const satisfies Readonly<Record<string, HelpGiven>>;
