/** A session as the register tells of it. */
export interface Session {
  readonly id: string;
  readonly startedAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly agent: string | null;
  readonly isThis: boolean;
}

/** What is asked of each session. */
export const sessionFields = "id startedAt seenAt endsAt agent isThis";

/** Asks who is signed in. */
export const whoQuery = "query Who { viewer { account { id } } }";

/** Ends looking at the register as somebody else. */
export const stopViewingMutation = "mutation StopViewing { stopViewing }";
