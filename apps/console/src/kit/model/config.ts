/** What the console is told about the register that it belongs to. */
export interface ConsoleConfig {
  /** The day that everything is shown as at. */
  readonly today: string;
  readonly programme: "demo" | "published" | "empty" | "own";
  readonly name: string;
}

/** Today in London, as `2021-03-31`. */
export const londonDay = (now = new Date()): string => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London" }).format(now);

/** What is shown as long as the register can't say. */
export const plainConfig = (): ConsoleConfig => ({ today: londonDay(), programme: "own", name: "Trailblazer register" });

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
