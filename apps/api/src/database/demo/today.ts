/** The day on which the made-up programme stands: what lies after it is still to come. */
export const demoToday = "2021-03-31";
