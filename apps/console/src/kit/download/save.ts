import type { ConsoleConfig } from "../model/config.ts";
import type { Standpoint } from "../model/standpoint.ts";

/** By this mark Excel knows that a file is UTF-8. */
const MARK = "\uFEFF";

interface Told {
  readonly config: Pick<ConsoleConfig, "programme" | "today">;
  readonly standpoint: Standpoint;
}

/** What a download is called: what it holds, the day that it is as at, and that it is made up where it is: `made-up-settings-2021-03-31.csv`. */
export function fileName(what: string, { config, standpoint: { asOf, knownAt } }: Told): string {
  const known = knownAt ? [`known-${knownAt.slice(0, 10)}`] : [];
  const words = [...(config.programme === "demo" ? ["made-up"] : []), what, asOf ?? config.today, ...known].join("-");
  return `${words.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-")}.csv`;
}

/** Hands a file to the browser, which keeps it where people keep what they download. */
export function saveFile(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Hands comma-separated values to the browser as a file. */
export const saveCsv = (name: string, parts: readonly string[]): void =>
  saveFile(name, new Blob([MARK, ...parts], { type: "text/csv;charset=utf-8" }));
