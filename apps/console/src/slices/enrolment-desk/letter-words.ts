import { longDay } from "../../kit/kinds/days.ts";
import { count } from "../../kit/model/words.ts";
import type { LetterName } from "./letter-kinds.ts";

/** What a letter is filled in with. */
export interface Addressee {
  readonly id: string;
  readonly title: string;
  readonly stageOn: string | null;
  readonly setting: {
    readonly name: string;
    readonly town: string | null;
    readonly postcode: string | null;
    readonly pupils: number | null;
    readonly contacts?: { readonly nodes: readonly { readonly name: string | null }[] };
  } | null;
  readonly site: { readonly name: string };
  readonly wave: { readonly code: string };
}

/** A letter as it is printed. */
export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  readonly greeting: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** The lines on which somebody signs. */
  readonly signs: readonly string[];
}

/** All that letters are filled in with; the head's name where the viewer is shown it. */
export const lettersQuery = (isHeadShown: boolean): string =>
  `query Letters($where: EnrolmentWhere, $first: Int, $after: String) {
  rows: enrolments(where: $where, orderBy: [{ site: { name: ASC } }, { setting: { name: ASC } }], first: $first, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes {
      id
      title
      stageOn
      setting {
        name
        town
        postcode
        pupils
        ${isHeadShown ? "contacts(where: { role: { eq: HEAD }, inForce: true }, first: 1) { nodes { name } }" : ""}
      }
      site { name }
      wave { code }
    }
  }
}`;

const bodies: Readonly<Record<LetterName, (one: Addressee, name: string) => readonly string[]>> = {
  invitation: ({ site, wave }, name) => [
    `We would like ${name} to take part in the mental health support team programme in ${site.name}, as part of the wave of ${wave.code}.`,
    "A team works in the schools and colleges that it supports. It helps children and young people with mild to moderate mental health problems, supports the senior mental health lead with a whole-school approach, and gives advice on who else can help.",
    "If you would like to take part, please answer this letter and tell us who leads on mental health for you. We will then arrange a time to talk.",
  ],
  confirmation: ({ site, stageOn, setting }, name) => [
    `We are glad to confirm that ${name} was selected${stageOn ? ` on ${longDay(stageOn)}` : ""} to take part in the mental health support team programme in ${site.name}.`,
    setting?.pupils
      ? `We have you down with ${count(setting.pupils)} pupils and learners. Please tell us if that is no longer right.`
      : "Please tell us how many pupils and learners you have, so that we can plan the team's time.",
    "Next, we will agree with you on which day support begins, where the team will work, and what each of us gives. Please tell us who your senior mental health lead is.",
  ],
  agreement: ({ site, stageOn }, name) => [
    `${name} joined the mental health support team programme in ${site.name}${stageOn ? ` on ${longDay(stageOn)}` : ""}. We have no agreement with you that is in force.`,
    "The agreement says what the setting gives, such as a room and the time of its senior mental health lead, what the team gives, and when we look at it again together.",
    "Please sign below and return this letter, or tell us what you would like to change first.",
  ],
};

const subjects: Readonly<Record<LetterName, string>> = {
  invitation: "Invitation: a mental health support team for your setting",
  confirmation: "Your place in the mental health support team programme",
  agreement: "Agreement on mental health support: please sign",
};

/** Fills in a letter from the record. */
export function letterOf(kind: LetterName, one: Addressee): Letter {
  const name = one.setting?.name ?? one.title;
  const head = one.setting?.contacts?.nodes[0]?.name;
  return {
    from: `Mental health support teams, ${one.site.name}`,
    to: [head, name, one.setting?.town, one.setting?.postcode].filter((line): line is string => Boolean(line)),
    greeting: head ? `Dear ${head}` : "Dear head or principal",
    subject: subjects[kind],
    paragraphs: bodies[kind](one, name),
    signs: kind === "agreement" ? [`For ${name}`, `For ${one.site.name}`] : [`For ${one.site.name}`],
  };
}
