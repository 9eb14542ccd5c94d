import { choice, code, dated, day, decimal, figure, link, percentage, record, text, wholeNumber, yesNo } from "@trailblazer/fields";
import { LAESTAB, POSTCODE, URN } from "../codes.ts";
import { involvementLevels } from "../governance/involvement.ts";
import { readiness } from "./engagement.ts";
import { establishmentTypes, phases, settingClasses, settingStatuses, urbanRural } from "./establishment.ts";

/** A school or college. An academy conversion makes a new setting with a new URN; a succession ties the two. */
export const setting = record(
  "Setting",
  "settings",
  {
    name: text("Setting", { max: 120, search: true }),
    urn: code("URN", {
      check: URN,
      optional: true,
      search: true,
      help: "The unique reference number of the school register. Some colleges and other settings have none.",
    }),
    laestab: code("LAESTAB", {
      check: LAESTAB,
      optional: true,
      search: true,
      help: "The number that its local authority knows it by, after the authority's own. A school that becomes an academy often keeps it, so that two settings can have one.",
      source: "Get Information about Schools: local authority and establishment number",
    }),
    class: figure(
      choice("Class", settingClasses, {
        optional: true,
        help: "Follows from type first, then phase: special schools and pupil referral units have no phase.",
      }),
    ),
    type: choice("Type", establishmentTypes, { optional: true, source: "Get Information about Schools, establishment types" }),
    phase: choice("Phase", phases, { optional: true, source: "Get Information about Schools, phases of education" }),
    status: choice("Status", settingStatuses, { initial: "OPEN", source: "Get Information about Schools, establishment statuses" }),
    lowAge: wholeNumber("Youngest age", { min: 0, max: 25, optional: true, unit: "years" }),
    highAge: wholeNumber("Oldest age", { min: 0, max: 99, optional: true, unit: "years" }),
    pupils: dated(
      wholeNumber("Pupils", { min: 0, optional: true, unit: "pupils", help: "Number on roll at a census.", source: "School census" }),
      {
        record: "SettingRoll",
        plural: "settingRolls",
        label: "Setting's roll",
        labels: "Pupils, over time",
      },
    ),
    freeMeals: dated(
      percentage("Free school meals", {
        optional: true,
        decimals: 1,
        help: "Pupils eligible for free school meals at any time in the last six years, of all on roll.",
        source: "School census",
      }),
      {
        record: "SettingFreeMeals",
        plural: "settingFreeMealsShares",
        label: "Setting's free school meals",
        labels: "Free school meals, over time",
      },
    ),
    localAuthority: dated(link("Local authority", "Organisation", { optional: true }), {
      plural: "settingLocalAuthorities",
      label: "Setting's local authority",
      labels: "Local authorities of settings, over time",
    }),
    trust: text("Academy trust", { optional: true, search: true }),
    town: text("Town", { max: 80, optional: true, search: true }),
    postcode: code("Postcode", { check: POSTCODE, optional: true, search: true }),
    ward: text("Ward", { max: 80, optional: true }),
    constituency: text("Constituency", { max: 80, optional: true }),
    urbanRural: choice("Urban or rural", urbanRural, { optional: true, source: "Rural Urban Classification 2011" }),
    deprivationRank: wholeNumber("Deprivation rank", {
      min: 1,
      max: 32_844,
      optional: true,
      help: "Of the small area in which it stands, by income deprivation affecting children: 1 is the most deprived in England.",
      source:
        "Ministry of Housing, Communities and Local Government, English Indices of Deprivation 2019 (IDACI, ranks of 32,844 small areas)",
    }),
    openedOn: day("Opened on", { optional: true }),
    closedOn: day("Closed on", { optional: true, help: "The first day on which it is no longer open." }),
    supportBeganOn: figure(
      day("Support began on", {
        optional: true,
        help: "The first day, up to the day, on which a team supported it in full, ahead of others or not, or as its hub. Outreach alone is less.",
      }),
    ),
    provisionHours: figure(
      decimal("Own provision", { unit: "hours a week", help: "What it has on the day beside the team, whoever pays." }),
    ),
    provisionHoursBefore: figure(
      decimal("Own provision before", {
        optional: true,
        unit: "hours a week",
        help: "What it had on the day on which support began. Empty where it has not.",
      }),
    ),
    provisionHoursWithdrawn: figure(
      decimal("Provision withdrawn", {
        optional: true,
        unit: "hours a week",
        help: "Disinvestment: kind by kind, the hours that it had on the day on which support began and no longer has on the day. Other provision of the same kind makes up for what ended, whoever pays; more of another kind does not. What ended before support began does not count. Empty where support has not begun, and where the setting is not open on the day.",
      }),
    ),
    hasSeniorLead: figure(yesNo("Has senior lead", { help: "Whether somebody leads on mental health there on the day." })),
    seniorLeadTrained: figure(
      yesNo("Senior lead trained", { help: "Whether whoever leads on mental health on the day had done the training by then." }),
    ),
    agreementState: figure(
      choice(
        "Agreement",
        { NONE: "None", UNSIGNED: "Not signed by both", IN_FORCE: "In force", ENDED: "Ended" },
        { help: "The best of its agreements that had begun by the day, with sites that one may see." },
      ),
    ),
    lastEngagedOn: figure(day("Last engaged on", { optional: true, help: "By a site that one may see, up to the day." })),
    readiness: figure(
      choice("Readiness", readiness, { optional: true, help: "As it last seemed to a site that one may see, up to the day." }),
    ),
    practicesInPlace: figure(
      wholeNumber("Whole-school principles in place", { unit: "principles", help: "Of the eight, those that it practises on the day." }),
    ),
    partInDesign: figure(
      choice("Part in design", involvementLevels, {
        optional: true,
        help: "The furthest that it had a part in planning and designing the local model, up to the day.",
      }),
    ),
    dailyInfluence: figure(
      choice("Day-to-day influence", involvementLevels, {
        optional: true,
        help: "On the work of the team, on the day.",
      }),
    ),
  },
  {
    title: "name",
    within: "enrolments.site",
    key: ["urn"],
    term: { from: "openedOn", until: "closedOn" },
    help: "A school or college, by its URN.",
    rules: [
      {
        at: "highAge",
        sentence: "Oldest age is not below youngest age",
        broken: (row) => row.lowAge !== null && row.highAge !== null && row.highAge < row.lowAge,
      },
    ],
  },
);
