import { text } from "./cells.ts";
import { type Form, form, type Note } from "./form.ts";
import { proposals } from "./gathering.ts";
import { councils, endDay } from "./organisation-lists.ts";
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

/** The successions that a list of councils tells of; none for other lists. */
export const replaced = (read: Form, lines: readonly Line[], tally: Tally): Proposal[] =>
  read === councils
    ? proposals(
        replacements(lines, (sentence, of) => tally.note({ sentence, ...(of ? { of } : {}) })),
        lines,
        tally,
      )
    : [];
