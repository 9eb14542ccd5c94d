/** An account of the demo programme that anybody may try. */
export interface DemoAccount {
  readonly account: string;
  readonly label: string;
  /** What it may do, in a sentence. */
  readonly about: string;
}

/** The ways to sign in beside e-mail and password. */
export interface WaysIn {
  /** What the sign-in of one's organisation is called; null where there is none. */
  readonly provider: string | null;
  readonly demo: readonly DemoAccount[];
}

/** What the console is told about the register that it belongs to. */
export interface ConsoleConfig {
  /** The day that counts as today. */
  readonly today: string;
  readonly programme: "demo" | "published" | "empty" | "own";
  readonly name: string;
  readonly signIn: WaysIn;
}

/** Today in London, as `2021-03-31`. */
export const londonDay = (now = new Date()): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(now);

/** What is shown as long as the register can't say. */
export const plainConfig = (): ConsoleConfig => ({
  today: londonDay(),
  programme: "own",
  name: "Trailblazer register",
  signIn: { provider: null, demo: [] },
});

/** Asks the register for its config; what it leaves out, or all of it when it can't be reached, is as in `plainConfig`. */
export async function loadConfig(): Promise<ConsoleConfig> {
  try {
    const response = await fetch("/config.json", { headers: { accept: "application/json" } });
    if (!response.ok) return plainConfig();
    return { ...plainConfig(), ...((await response.json()) as Partial<ConsoleConfig>) };
  } catch {
    // The pages themselves say that the register can't be reached.
    return plainConfig();
  }
}
