import type { About } from "./about.ts";
import { HIDDEN } from "./cells.ts";
import type { Column } from "./columns.ts";

/** What is said of each column, as a table of its own; below it, where the data come from. */
export function codebookOf(columns: readonly Column[], about: About): readonly (readonly (string | null)[])[] {
  const said = columns.map(({ path, label, unit, kind, choices, help, source }) => [
    path,
    label,
    unit,
    kind,
    choices &&
      Object.entries(choices)
        .map(([choice, word]) => `${choice} = ${word}`)
        .join("; "),
    help,
    source,
  ]);
  const origin: readonly (readonly [string, string | null])[] = [
    ["Register", about.register],
    ["Data", about.data],
    ["Query", about.query],
    ["Variables", JSON.stringify(about.variables)],
    ["Day", about.day],
    ["As known at", about.knownAt ?? "the moment at which it was made"],
    ["Made at", about.madeAt],
    [HIDDEN, "A number of people that is hidden: it is small, or would tell of one that is"],
  ];
  return [
    ["Column", "Label", "Unit", "Kind", "Choices", "Help", "Source"],
    ...said,
    ...origin.map(([label, text]) => [null, label, null, null, null, text, null]),
  ];
}
