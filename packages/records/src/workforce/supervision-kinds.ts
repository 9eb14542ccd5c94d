/** What supervision is about. Source: BABCP, supervisor's report for the registration of EMHPs. */
export const supervisionKinds = { CASE_MANAGEMENT: "Case management", CLINICAL_SKILLS: "Clinical skills" } as const;

/** Of what there may be too little. */
export const shortOf = { ...supervisionKinds, BOTH: "Both" } as const;

/** How often it comes round. */
export const turns = { WEEK: "Week", FORTNIGHT: "Fortnight", MONTH: "Month" } as const;

/** How often each comes round in a year: by this, hours a week and hours a month are compared. */
export const turnsInYear: Readonly<Record<keyof typeof turns, number>> = { WEEK: 52, FORTNIGHT: 26, MONTH: 12 };
