import { choice, day, type Field, link, longText, text, yesNo } from "@trailblazer/fields";
import { board, commissioner, expenditure, posting, setting, site, succession, team } from "@trailblazer/records";

/** Fields that a verb asks for as many times as there are things to tell of. */
export interface Part {
  /** One of them. */
  readonly label: string;
  /** Above all of them. */
  readonly labels: string;
  readonly least: number;
  readonly most?: number;
  readonly fields: Readonly<Record<string, Field>>;
}

/** Something that is done to the programme as one, and what is asked for it. */
export interface Verb {
  /** Its mutation. */
  readonly name: string;
  /** The record type on whose lists and pages it is offered. */
  readonly of: string;
  /** On the button. */
  readonly label: string;
  /** What it does, in a sentence or two. */
  readonly help: string;
  /** The argument that names what it is done to, where it is done to something; whether that takes several. */
  readonly subject?: string;
  readonly isForMany?: boolean;
  readonly fields: Readonly<Record<string, Field>>;
  /** What it asks for several times over, by the argument that takes the list. */
  readonly parts?: Readonly<Record<string, Part>>;
  /** The input as the register takes it, where it is not just the subject and the fields. */
  readonly input?: (subjects: readonly string[], values: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** A verb's input as the register takes it. */
export const inputOf = (verb: Verb, subjects: readonly string[], values: Readonly<Record<string, unknown>>) =>
  verb.input?.(subjects, values) ?? { ...(verb.subject ? { [verb.subject]: verb.isForMany ? subjects : subjects[0] } : {}), ...values };

const needed = (field: Field): Field => ({ ...field, optional: false });
const called = (field: Field): Field => ({ ...field, label: "Name" });
/** A field that may be left empty. Of one whose past is kept a verb asks the value alone: from which day on, it says itself. */
const maybe = ({ dated: _, ...field }: Field): Field => ({ ...field, optional: true });

/** From which day on it holds. */
const on = (help = "The day from which on it holds.") => ({ on: day("From which day", { help }) });

const kinds = succession.fields.kind.choices!;

/** Takes a site into the programme: it starts from nothing that is there. */
export const onboarding: Verb = {
  name: "onboardSite",
  of: "Site",
  label: "Onboard a site…",
  help: "Adds a site with all that it begins with, as one change: its region, who commissions it, its first teams and its board.",
  fields: {
    name: called(site.fields.name),
    region: needed(link("Region", "Region")),
    announcedOn: maybe(site.fields.announcedOn),
    wave: link("Wave", "Wave", { help: "The wave by which its teams are funded." }),
    ...on("The day from which on its commissioners, teams and board stand."),
  },
  parts: {
    commissioners: {
      label: "Commissioner",
      labels: "Who commissions it",
      least: 1,
      fields: { organisation: commissioner.fields.organisation, lead: maybe(commissioner.fields.lead) },
    },
    teams: {
      label: "Team",
      labels: "Its first teams",
      least: 1,
      fields: {
        name: called(team.fields.name),
        stage: choice("Stage", team.fields.stage.choices!, { optional: true, help: "Where it stands on the day; planned if left empty." }),
        provider: maybe(team.fields.provider),
        catchment: maybe(team.fields.catchment),
      },
    },
    board: {
      label: "Board",
      labels: "Its board",
      least: 0,
      most: 1,
      fields: { name: called(board.fields.name), kind: maybe(board.fields.kind) },
    },
  },
  input: (_, { board: boards, ...values }) => ({ ...values, board: (boards as readonly unknown[])[0] ?? null }),
};

/** The verbs of the programme that start from a record, in the order of its life. */
export const verbs: readonly Verb[] = [
  {
    name: "moveSupports",
    of: "Support",
    label: "Move to another team…",
    help: "Each support ends on the day, and goes on with the other team.",
    subject: "supports",
    isForMany: true,
    fields: { team: link("Team", "Team", { help: "The team that takes them on." }), ...on() },
  },
  {
    name: "moveTeam",
    of: "Team",
    label: "Move to another site…",
    help: "Its posts, staff and supports go along. The settings stay enrolled where they joined.",
    subject: "team",
    fields: { site: link("Site", "Site"), ...on() },
  },
  {
    name: "endTeam",
    of: "Team",
    label: "End…",
    help: "Its supports end, its posts close, the postings in them end, and so does its recruitment.",
    subject: "team",
    fields: on(),
  },
  {
    name: "withdrawSetting",
    of: "Setting",
    label: "Withdraw…",
    help: "Its enrolments stand at withdrawn from the day on, and its supports end.",
    subject: "setting",
    fields: { reason: longText("Reason", { max: 2000, help: "Why it withdraws, without names." }), ...on() },
  },
  {
    name: "closeSetting",
    of: "Setting",
    label: "Close…",
    help: "For a setting that nothing succeeds: its enrolments stand at withdrawn, and its supports and campuses end.",
    subject: "setting",
    fields: on("The first day on which it is no longer open."),
  },
  {
    name: "succeedSettings",
    of: "Setting",
    label: "Succeeded by…",
    help: "Each closes on the day, and its enrolments, supports and all else that it has go on with the setting that came. What lies before the day stays as it was.",
    subject: "settings",
    isForMany: true,
    fields: {
      kind: choice("How", { CONVERSION: kinds.CONVERSION!, MERGER: kinds.MERGER!, REPLACED: kinds.REPLACED! }),
      by: link("By a setting of the register", "Setting", { optional: true, help: "Leave this empty to add a new one below." }),
      name: maybe(text("Or by a new one, called", { max: 120 })),
      urn: maybe(setting.fields.urn),
      type: maybe(setting.fields.type),
      trust: maybe(setting.fields.trust),
      ...on("The first day of the one that came."),
    },
    input: (settings, { kind, by, on: from, ...coming }) => ({ settings, kind, by, on: from, new: coming.name ? coming : null }),
  },
  {
    name: "succeedOrganisations",
    of: "Organisation",
    label: "Succeeded by…",
    help: "Each ends on the day, and its sites, partnerships, seats, teams, posts and schools go on with the organisation that came. Awards stay with the one that was.",
    subject: "organisations",
    isForMany: true,
    fields: {
      kind: choice("How", { MERGER: kinds.MERGER!, REPLACED: kinds.REPLACED! }),
      by: link("By", "Organisation"),
      ...on("The first day of the one that came."),
    },
  },
  {
    name: "qualifyTrainees",
    of: "Traineeship",
    label: "Qualify…",
    help: "Their postings as trainees end, and others begin in the same posts on the new band, which a post is on from then, where it has one.",
    subject: "trainees",
    isForMany: true,
    fields: {
      band: needed(posting.fields.band),
      contract: maybe(posting.fields.contract),
      ...on("The first day on which they work as practitioners."),
    },
    input: (traineeships, values) => ({ ...values, trainees: traineeships.map((traineeship) => ({ traineeship })) }),
  },
  {
    name: "endPosting",
    of: "Posting",
    label: "End…",
    help: "Absences from it end too, and the supervision of whoever holds no other post. Hand over first whom they supervise.",
    subject: "posting",
    fields: {
      leavingReason: maybe(posting.fields.leavingReason),
      destination: maybe(posting.fields.destination),
      ...on("The day after the last in post."),
    },
  },
  {
    name: "handOver",
    of: "Seat",
    label: "Hand over…",
    help: "Its open actions and risks go to another seat of the board.",
    subject: "from",
    fields: { to: link("To", "Seat"), ...on() },
  },
  {
    name: "handOver",
    of: "StaffMember",
    label: "Hand over…",
    help: "The supervision that they give goes on with somebody else.",
    subject: "from",
    fields: { to: link("To", "StaffMember"), ...on() },
  },
  {
    name: "retireWave",
    of: "Wave",
    label: "Retire…",
    help: "Its awards end, settings that had not joined stand at withdrawn, and teams that had nobody in training end.",
    subject: "wave",
    fields: { reason: longText("Reason", { max: 2000, help: "As it is said of the settings that can't join any more." }), ...on() },
  },
  {
    name: "closeAwardYear",
    of: "Award",
    label: "Close a year…",
    help: "The forecast of each line of the year becomes what was spent. What is left is forecast for the next year, or handed back.",
    subject: "award",
    fields: {
      year: needed(expenditure.fields.year),
      handBack: yesNo("Hand back what is left", {
        help: "Yes: what was paid and not spent is paid back, and the award is less by as much. No: what was forecast and not spent is forecast for the next year.",
      }),
      ...on("The last day of the year, or later."),
    },
  },
];
