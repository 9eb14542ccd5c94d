import { measure, measureVersion } from "@trailblazer/records";
import type { Add, NewOf } from "./creator.ts";

type Definition = Omit<NewOf<typeof measureVersion>, "measure" | "number">;
type MeasureRow = Omit<NewOf<typeof measure>, "code"> & { readonly versions: readonly Definition[] };

const dashboard = "NHS England, MHSDS repository on GitHub (nhsengland/MHSDS, dc7bf10), CYP Dashboard";
const metadata = "NHS England, MHSDS repository on GitHub (nhsengland/MHSDS, dc7bf10), CYP dashboard metadata.xlsx";
const whom = "Aged 0 to 17 at the referral; of England, or of no known local authority; inpatients left out.";

/** No rule of NHS England's was found for these, which areas count beside what it asks for. */
const unruled =
  "The register's own wording. A review of about June 2022 (Health Innovation Kent Surrey Sussex, on the whole-school approach) found national measures weighted towards clinical outcomes; no rule for this one was found";
const sessions = { about: "WHOLE_SCHOOL", unit: "sessions" } as const;

/** How NHS England counts, rule by rule, and at the end what it has no rule for. Where two of its sources define a measure differently, both stand here as versions. */
const rows = {
  NEW_REFERRALS: {
    name: "New referrals",
    about: "REFERRALS",
    unit: "referrals",
    versions: [{ counts: "EVENTS", definition: `Referrals that were received in the period. ${whom}`, source: dashboard }],
  },
  NOT_ACCEPTED: {
    name: "Referrals not accepted",
    about: "REFERRALS",
    unit: "referrals",
    versions: [{ counts: "EVENTS", definition: `Referrals that were rejected on a day of the period. ${whom}`, source: dashboard }],
  },
  OPEN_REFERRALS: {
    name: "Open referrals",
    about: "CASELOAD",
    unit: "referrals",
    versions: [
      { counts: "STOCK", definition: `Not rejected, and not closed or closed only after the end of the period. ${whom}`, source: dashboard },
    ],
  },
  CASELOAD: {
    name: "Caseload",
    about: "CASELOAD",
    unit: "referrals",
    versions: [
      { counts: "STOCK", definition: `Open referrals with one attended contact at least, direct or indirect. ${whom}`, source: dashboard },
    ],
  },
  CLOSED_WITHOUT_CONTACT: {
    name: "Closed without a contact",
    about: "CASELOAD",
    unit: "referrals",
    versions: [{ counts: "EVENTS", definition: `Closed in the period, with no contact since the referral. ${whom}`, source: dashboard }],
  },
  CLOSED_AFTER_ONE: {
    name: "Closed after one contact",
    about: "CASELOAD",
    unit: "referrals",
    versions: [{ counts: "EVENTS", definition: `Closed in the period, with one contact since the referral. ${whom}`, source: dashboard }],
  },
  CLOSED_AFTER_MORE: {
    name: "Closed after two contacts or more",
    about: "CASELOAD",
    unit: "referrals",
    versions: [{ counts: "EVENTS", definition: `Closed in the period, with two contacts or more since the referral. ${whom}`, source: dashboard }],
  },
  FIRST_CONTACTS: {
    name: "First contacts",
    about: "WAITS",
    unit: "referrals",
    note: "By the wait: 0 to 6, 7 to 13, 14 to 27, 28 to 84 and more than 84 days. Less than four weeks is the first three together.",
    versions: [
      {
        counts: "EVENTS",
        definition: `Referrals whose first contact was in the period, by the days since the referral. Contacts before it are counted apart. ${whom}`,
        source: dashboard,
      },
    ],
  },
  FOUR_WEEKS: {
    name: "First contact within four weeks",
    about: "WAITS",
    unit: "%",
    versions: [
      {
        counts: "SHARE",
        definition: `First contacts less than 28 days after the referral, of first contacts in the period that were not before it. ${whom}`,
        source: `${dashboard}; the whole that it is a share of is the register's reading`,
      },
    ],
  },
  ACCESS: {
    name: "Children and young people with access",
    about: "ACCESS",
    unit: "people",
    note: "A person counts once for each body by which they are counted: numbers of sites don't add up to that of England. Two sources of one dashboard define it in two ways.",
    versions: [
      { counts: "PEOPLE", definition: `People with a contact since the beginning of the financial year. ${whom}`, source: metadata },
      {
        counts: "PEOPLE",
        definition: `People with a contact in the twelve months up to the end of the period, by teams of the types F01 and D06. ${whom}`,
        source: `${dashboard}. Its comment says D05, its code asks for what D06 is called`,
      },
    ],
  },
  INTERVENTIONS: {
    name: "Young people given an intervention",
    about: "INTERVENTIONS",
    unit: "people",
    note: "500 to a team and year were expected: Canterbury and Coastal CCG, 16 July 2019.",
    versions: [
      { counts: "PEOPLE", definition: "People to whom a team gave an evidence-based intervention in the quarter, each once.", source: unruled },
    ],
  },
  WORKSHOPS: {
    ...sessions,
    name: "Workshops for pupils",
    versions: [{ counts: "EVENTS", definition: "Workshops, lessons and assemblies that a team gave to pupils or students.", source: unruled }],
  },
  STAFF_TRAINING: {
    ...sessions,
    name: "Training of setting staff",
    versions: [{ counts: "EVENTS", definition: "Sessions in which a team trained or advised staff of settings together.", source: unruled }],
  },
  PARENT_SESSIONS: {
    ...sessions,
    name: "Sessions for parents and carers",
    versions: [{ counts: "EVENTS", definition: "Sessions that a team held for parents and carers of a setting.", source: unruled }],
  },
} as const satisfies Readonly<Record<string, MeasureRow>>;

export type MeasureCode = keyof typeof rows;

/** The ids of the versions of each measure, the first version first. */
export type Measures = Readonly<Record<MeasureCode, readonly string[]>>;

/** What returns give numbers of, as NHS England counts it. */
export function measures(add: Add): Measures {
  const made = (Object.entries(rows) as [MeasureCode, MeasureRow][]).map(([code, { versions, ...row }]) => {
    const id = add(measure, { ...row, code });
    return [code, versions.map((version, index) => add(measureVersion, { ...version, measure: id, number: index + 1 }))] as const;
  });
  return Object.fromEntries(made) as unknown as Measures;
}
