/** How something stands that is due on a day. */
export const dueStates = { OPEN: "Open", OVERDUE: "Overdue", DONE: "Done" } as const;
