/** The roles that accounts are granted. What each may see and do stands in a file of its own beside this one. */
export const accessRoles = {
  ADMINISTRATOR: "Administrator",
  MANAGER: "Programme manager",
  ANALYST: "Analyst",
  EVALUATOR: "Evaluator",
  PROVIDER: "Provider",
  PARTNER: "Partner",
} as const;
