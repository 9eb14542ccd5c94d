/** Whom a seat speaks for. */
export const groups = {
  COMMISSIONER: "Commissioner",
  PROVIDER: "NHS-funded provider",
  COUNCIL: "Local authority",
  EDUCATION: "Schools and colleges",
  VOLUNTARY: "Voluntary sector",
  YOUNG_PEOPLE: "Children and young people",
  PARENTS_AND_CARERS: "Parents and carers",
  OTHER: "Other",
} as const;

export type Group = keyof typeof groups;

/** The groups that a board has at the least. Source: operating principles of mental health support teams, principle 1. */
export const minimumMembership = {
  PROVIDER: groups.PROVIDER,
  EDUCATION: groups.EDUCATION,
  COMMISSIONER: groups.COMMISSIONER,
  COUNCIL: groups.COUNCIL,
  YOUNG_PEOPLE: groups.YOUNG_PEOPLE,
  PARENTS_AND_CARERS: groups.PARENTS_AND_CARERS,
} as const;

/** Where those who sit on boards come from. */
export const sectors = {
  NHS: "NHS",
  COUNCIL: "Councils",
  EDUCATION: "Education",
  VOLUNTARY: "Voluntary sector",
  PEOPLE: "Young people, parents and carers",
  OTHER: "Other",
} as const;

export type Sector = keyof typeof sectors;

/** What their seats are called in place of a name: young people, parents and carers on boards are never named. */
export const unnamed = { YOUNG_PEOPLE: "Young member", PARENTS_AND_CARERS: "Parent or carer" } as const;

export const isUnnamed = (group: string): group is keyof typeof unnamed => Object.hasOwn(unnamed, group);
