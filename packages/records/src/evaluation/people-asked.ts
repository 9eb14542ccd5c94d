/** Whom the evaluation asks. */
export const peopleAsked = {
  SETTINGS: "Schools and colleges",
  KEY_INFORMANTS: "Key informants of sites",
  REGIONAL_TEAMS: "Regional teams",
  NATIONAL_TEAM: "National team",
  TEAM_STAFF: "Staff of teams",
  YOUNG_PEOPLE: "Children and young people",
  PARENTS_AND_CARERS: "Parents and carers",
} as const;

/** The fewest people of whom anything is told to others than the evaluator: of fewer, an answer could be traced. */
export const FEWEST_TOLD = 10;
