/** Why people leave: the reasons of the Electronic Staff Record (ESR) whose codes are known here. */
export const leavingReasons = {
  END_OF_TRAINING: "End of fixed term: training complete",
  BETTER_REWARD: "Better reward",
  LACK_OF_OPPORTUNITIES: "Lack of opportunities",
  PROMOTION: "Promotion",
  RELOCATION: "Relocation",
  WORK_LIFE_BALANCE: "Work-life balance",
  FURTHER_TRAINING: "Further education or training",
  OTHER: "Other",
} as const;

/** Where they go. */
export const destinations = {
  NHS: "NHS organisation",
  EDUCATION_SECTOR: "Education sector",
  STUDY: "Education or training",
  THIRD_SECTOR: "Third sector",
  NO_EMPLOYMENT: "No employment",
  OTHER: "Other",
} as const;

/** ESR has 32 reasons and 17 destinations: of the others, one says other, and no code. Source: NHS Data Dictionary. */
export const reasonCodes: Readonly<Partial<Record<keyof typeof leavingReasons, string>>> = {
  END_OF_TRAINING: "06",
  BETTER_REWARD: "19",
  LACK_OF_OPPORTUNITIES: "23",
  PROMOTION: "25",
  RELOCATION: "26",
  WORK_LIFE_BALANCE: "27",
  FURTHER_TRAINING: "28",
};
export const destinationCodes: Readonly<Partial<Record<keyof typeof destinations, string>>> = {
  NHS: "01",
  EDUCATION_SECTOR: "07",
  STUDY: "13",
  NO_EMPLOYMENT: "15",
  THIRD_SECTOR: "17",
};
