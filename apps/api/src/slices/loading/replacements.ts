import { code, day, text } from "./cells.ts";
import { type Form, form, type Note } from "./form.ts";
import { proposals } from "./gathering.ts";
import { boards, councils, endDay, nhsSuccessions } from "./organisation-lists.ts";
import type { Proposal } from "./proposal.ts";
import type { Line } from "./table.ts";
import type { Tally } from "./tally.ts";

const organisation = { type: "Organisation", by: "code" } as const;

/** The rows of the list of councils that tell by which council one was replaced, out of the same list. */
function replacements(lines: readonly Line[], note: Note): Form {
  const codes = new Map(lines.map((line) => [line.cell("local-authority-code").trim(), line.cell("gss-code").trim()]));
  const successor = (line: Line) => codes.get(line.cell("replaced-by").trim());
  return form("councils and their successors", [], {
    type: "Succession",
    key: "predecessorOrganisation",
    skip: (line) => {
      if (line.cell("replaced-by").includes(","))
        note(
          "Councils that were replaced by several have no succession, as the list does not tell the shares",
          text(line.cell("official-name")),
        );
      return !successor(line) || !endDay(line.cell("end-date"));
    },
    // Whoever has written down what became of a council knows more than the list.
    cells: [
      { field: "predecessorOrganisation", column: "gss-code", find: organisation, when: "empty" },
      { field: "successorOrganisation", column: "replaced-by", read: (_, line) => successor(line), find: organisation, when: "empty" },
      { field: "kind", read: () => "REPLACED", when: "empty" },
      { field: "on", column: "end-date", read: endDay, when: "empty" },
      { field: "weight", read: () => 100, when: "empty" },
    ],
  });
}

const merged = form("NHS organisations and their successors", [], {
  type: "Succession",
  key: "predecessorOrganisation",
  cells: [
    { field: "predecessorOrganisation", column: "predecessor_code", read: code, find: organisation, when: "empty" },
    { field: "successorOrganisation", column: "successor_code", read: code, find: organisation, when: "empty" },
    { field: "kind", column: "on", read: (on) => (day(on) === boards ? "REPLACED" : "MERGER"), when: "empty" },
    { field: "on", column: "on", read: day, when: "empty" },
    { field: "weight", read: () => 100, when: "empty" },
  ],
});

const begun = form("NHS organisations that came of others", [], {
  type: "Organisation",
  key: "code",
  creates: false,
  cells: [
    { field: "code", column: "successor_code", read: code },
    { field: "from", column: "successor_from", read: day, when: "empty" },
  ],
});

/** The organisations that a list tells the first day of, where others went into them; each once, and none for other lists. */
export function began(read: Form, lines: readonly Line[], tally: Tally): Proposal[] {
  if (read !== nhsSuccessions) return [];
  const first = new Map(lines.toReversed().map((line) => [line.cell("successor_code"), line]));
  return proposals(
    begun,
    [...first.values()].filter((line) => text(line.cell("successor_from"))),
    tally,
  );
}

/** The successions that a list tells of; none for lists that tell of none. */
export function replaced(read: Form, lines: readonly Line[], tally: Tally): Proposal[] {
  if (read === nhsSuccessions) return proposals(merged, lines, tally);
  if (read !== councils) return [];
  const note: Note = (sentence, of) => tally.note({ sentence, ...(of ? { of } : {}) });
  return proposals(replacements(lines, note), lines, tally);
}
