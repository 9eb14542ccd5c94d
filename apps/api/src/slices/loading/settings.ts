import { basename } from "node:path";
import type { Command } from "./command.ts";
import { gather } from "./gathering.ts";
import { mergedByKey, type Proposal } from "./proposal.ts";
import { censusDay, schoolCensus } from "./school-census.ts";
import { schoolRegisters } from "./school-register.ts";
import type { Tally } from "./tally.ts";

/** What the school register and the school census say of settings, one proposal each. */
export interface Settings {
  readonly proposals: Proposal[];
  /** Notes how many settings of the census were found, once all is written. */
  readonly summarise: () => void;
}

/** Reads the register and the census that a command names, and joins them by URN. */
export async function settingsOf({ register, census, censusOn }: Command, today: string, tally: Tally): Promise<Settings> {
  const on = census === undefined ? undefined : censusDay(census, censusOn);
  const known = register === undefined ? [] : (await gather(register, schoolRegisters(today), "a school register", tally)).proposals;
  if (census === undefined || on === undefined) return { proposals: known, summarise: () => {} };
  const counted = (await gather(census, schoolCensus(on), "a school census", tally)).proposals;

  const summarise = () => {
    const file = basename(census);
    const refused = new Set(tally.refusals.filter(({ at }) => at.file === file).map(({ at }) => at.line));
    const found = counted.filter(({ at }) => !refused.has(at[0]!.line));
    const rolls = found.filter(({ values }) => values.pupils);
    tally.say(
      `Census of ${on}: ${found.length.toLocaleString("en-GB")} settings found, ${rolls.length.toLocaleString("en-GB")} of them with a roll`,
    );
  };
  // The census comes second, so that its roll of a day has the last word over the register's own count of that day.
  return { proposals: mergedByKey([...known, ...counted]), summarise };
}
