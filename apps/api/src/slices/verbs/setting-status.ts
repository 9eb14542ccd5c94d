/** The status of a setting that closes on a day, as the school register has it today. */
export const closedBy = (on: string, today: string): "CLOSED" | "PROPOSED_TO_CLOSE" => (on > today ? "PROPOSED_TO_CLOSE" : "CLOSED");

/** The status of a setting that opens on a day. */
export const openedBy = (on: string, today: string): "OPEN" | "PROPOSED_TO_OPEN" => (on > today ? "PROPOSED_TO_OPEN" : "OPEN");
