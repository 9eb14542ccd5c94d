import { day, dayAfter, text } from "./cells.ts";
import { type Form, form } from "./form.ts";
import { gather, proposals } from "./gathering.ts";
import { type Proposal, written } from "./proposal.ts";
import type { Register, Row } from "./register.ts";
import type { Line } from "./table.ts";
import type { Tally } from "./tally.ts";

/** The school register's table of links. Most stand in it twice: as that of a predecessor, and as that of a successor. */
const links = form("the school register's table of links", ["URN", "LinkURN", "LinkType", "LinkEstablishedDate"]);

/** One setting that another came of, as one row tells or two. */
interface Tie {
  readonly was: string;
  readonly came: string;
  /** What the register puts after a dash: merged, amalgamated, Split School. */
  readonly how: string;
  readonly days: readonly string[];
  readonly line: Line;
}

const setting = { type: "Setting", by: "urn" } as const;
const pair = (was: string, came: string) => `${was} ${came}`;

/** The ties that rows tell of, each once. */
function ties(lines: readonly Line[], tally: Tally): Map<string, Tie> {
  const found = new Map<string, Tie>();
  for (const line of lines) {
    const kind = text(line.cell("LinkType")) ?? "";
    const [, end, how = ""] = /^(Predecessor|Successor)(?: - (.+))?$/.exec(kind) ?? [];
    if (!end) {
      tally.note({ sentence: "Links of other kinds than predecessor and successor were left out", of: kind });
      continue;
    }
    const [own, other] = [line.cell("URN").trim(), line.cell("LinkURN").trim()];
    const [was, came] = end === "Predecessor" ? [other, own] : [own, other];
    const known = found.get(pair(was, came));
    const told = day(line.cell("LinkEstablishedDate"));
    found.set(pair(was, came), {
      was,
      came,
      how: known?.how || how,
      days: [...(known?.days ?? []), ...(told ? [told] : [])],
      line: known?.line ?? line,
    });
  }
  return found;
}

/** Why a tie makes no succession; undefined where it makes one. */
function reason({ was, came, how, days }: Tie, all: ReadonlyMap<string, Tie>, successors: ReadonlyMap<string, number>): string | undefined {
  if (days.length === 0) return "Links without a day make no succession";
  if (all.has(pair(came, was))) return "Links that call each of two settings the predecessor of the other make no succession";
  if (/split/i.test(how) || successors.get(was)! > 1)
    return "Settings that went into several have no succession, as the table does not tell the shares";
  return undefined;
}

/**
 * The first day of what came. The row of a predecessor mostly has that day and that of a successor the last of what was, but not always: the later of
 * both is taken, and after the last day of a month the next.
 */
function firstDay(days: readonly string[]): string {
  const later = days.toSorted().at(-1)!;
  const next = dayAfter(later)!;
  return next.endsWith("-01") ? next : later;
}

const isAcademy = (row: Row | undefined) => written(row?.values.type ?? "").startsWith("ACADEMY");

function successions(made: ReadonlyMap<Line, Tie>, known: ReadonlyMap<string, Row>): Form {
  const of = (line: Line) => made.get(line)!;
  const kind = ({ was, came, how }: Tie) => {
    if (/merged|amalgamated/i.test(how)) return "MERGER";
    return isAcademy(known.get(came)) && !isAcademy(known.get(was)) ? "CONVERSION" : "REPLACED";
  };
  // Whoever has written down what became of a setting knows more than the table.
  return form("settings and their successors", [], {
    type: "Succession",
    key: "predecessorSetting",
    besides: ["successorSetting"],
    cells: [
      { field: "predecessorSetting", column: "URN", read: (_, line) => of(line).was, find: setting },
      { field: "successorSetting", column: "LinkURN", read: (_, line) => of(line).came, find: setting },
      { field: "kind", column: "LinkType", read: (_, line) => kind(of(line)), when: "new" },
      { field: "on", column: "LinkEstablishedDate", read: (_, line) => firstDay(of(line).days), when: "new" },
      { field: "weight", read: () => 100, when: "new" },
    ],
  });
}

/** The successions of settings that a table of links tells of, where the register has both. */
export async function linked(path: string, register: Register, tally: Tally): Promise<Proposal[]> {
  const { lines } = await gather(path, [links], "a table of links of settings", tally);
  const all = ties(lines, tally);
  const urns = [...all.values()].flatMap(({ was, came }) => [was, came]);
  const rows = await register.present("Setting", "urn", [...new Set(urns)]);
  const known = new Map(rows.map((row) => [written(row.values.urn), row]));
  const successors = new Map<string, number>();
  for (const { was } of all.values()) successors.set(was, (successors.get(was) ?? 0) + 1);

  const made = new Map<Line, Tie>();
  for (const tie of all.values()) {
    const isKnown = known.has(tie.was) && known.has(tie.came);
    const left = isKnown ? reason(tie, all, successors) : "Links of settings that the register does not have were left out";
    if (!left) made.set(tie.line, tie);
    else tally.note({ sentence: left, ...(isKnown ? { of: tie.was } : {}) });
  }
  return proposals(successions(made, known), [...made.keys()], tally);
}
