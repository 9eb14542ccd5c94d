import { type DisclosureScheme, published, publishedShare } from "@trailblazer/fields";
import { BadInput } from "../refusals.ts";
import { type Cell, hiding } from "./hiding.ts";
import { keys, type Marker, type Members } from "./markers.ts";

/** A part of an answer on its way: what the statement gave, numbers about people with the rows that they are made of. */
type Part = Record<string, unknown>;

/** What a part carries beside its fields: the record that its cells are made of, and their rows; none where there is no number. */
interface Carried {
  readonly [keys.family]?: string;
  readonly [keys.cells]?: Readonly<Record<string, Members | null>>;
}

interface Standing {
  readonly rows: Cell;
  readonly size: number;
  readonly isHidden: boolean;
}

const isPart = (value: unknown): value is Part => typeof value === "object" && value !== null && !Array.isArray(value);

const cellOf = (members: Members): Cell => new Map(members.map((row) => (typeof row === "string" ? [row, 1] : row)));

/** The most groups that are published in one table. */
export const MOST_GROUPS = 1000;

/** What of a table is shown first: by its numbers as they are published, what is hidden last. */
function ordered(nodes: readonly { readonly by: readonly unknown[]; readonly node: unknown }[], ways: readonly string[]) {
  return nodes
    .toSorted((a, b) => {
      for (const [index, way] of ways.entries()) {
        const [one, other] = [a.by[index], b.by[index]] as [number | string | null, number | string | null];
        if (one === other) continue;
        if (one === null || other === null) return one === null ? 1 : -1;
        return one < other === (way === "ASC") ? -1 : 1;
      }
      return 0;
    })
    .map(({ node }) => node);
}

/** Publishes an answer by a scheme: numbers about people are hidden or rounded, over all of their totals in the same answer. */
export function publish(answer: unknown, scheme: DisclosureScheme): unknown {
  const found = new Map<string, { readonly part: Part; readonly name: string; readonly rows: Cell }[]>();
  const collect = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(collect);
    if (!isPart(value)) return;
    const { [keys.family]: family, [keys.cells]: cells } = value as Carried;
    for (const [name, members] of Object.entries(cells ?? {})) {
      if (!members) continue;
      const known = found.get(family!) ?? [];
      known.push({ part: value, name, rows: cellOf(members) });
      found.set(family!, known);
    }
    for (const [key, inner] of Object.entries(value)) if (key !== keys.cells) collect(inner);
  };
  collect(answer);
  const stands = new Map<Part, Map<string, Standing>>();
  for (const cells of found.values()) {
    const hidden = hiding(
      cells.map(({ rows }) => rows),
      scheme,
    );
    cells.forEach(({ part, name, rows }, index) => {
      const own = stands.get(part) ?? new Map<string, Standing>();
      own.set(name, { rows, size: [...rows.values()].reduce((sum, each) => sum + each, 0), isHidden: hidden[index]! });
      stands.set(part, own);
    });
  }

  /** What becomes of a number, seen from the parts that it stands in. */
  function told(marker: Marker, within: ReadonlyMap<string, Standing>): number | null {
    const value = "value" in marker ? (marker.value as number | null) : null;
    const cell = "of" in marker ? within.get(marker.of) : undefined;
    const whole = within.get("whole");
    switch (marker["#"]) {
      case "count":
        return cell && !cell.isHidden ? published(scheme, cell.size) : null;
      case "percent":
        return cell && whole && !cell.isHidden && !whole.isHidden ? publishedShare(scheme, cell.size, whole.size) : null;
      case "share": {
        const [part, of] = [within.get(marker.part), within.get(marker.whole)];
        if (!part || !of) return cell && !cell.isHidden ? published(scheme, cell.size) : null;
        return part.isHidden || of.isHidden ? null : publishedShare(scheme, part.size, of.size);
      }
      case "distinct":
        return cell?.isHidden || value === null ? null : marker.isOfPeople ? published(scheme, value) : value;
      case "sum":
        return cell?.isHidden || value === null ? null : Math.round(value / scheme.roundsTo) * scheme.roundsTo;
      case "average":
        return !cell || cell.isHidden || value === null || cell.size < scheme.averagesFrom ? null : Math.round(value * 10) / 10;
      case "mean":
        return !cell || cell.isHidden || !cell.rows.size ? null : Math.round((published(scheme, cell.size)! / cell.rows.size) * 10) / 10;
      case "number":
        return !cell || cell.isHidden || value === null ? null : published(scheme, value);
      default:
        return null;
    }
  }

  const isMarker = (value: unknown): value is Marker => isPart(value) && "#" in value && typeof value["#"] === "string";
  /** Whether there was something to tell, which is not told. */
  const isKept = (marker: Marker, shown: number | null, within: ReadonlyMap<string, Standing>) =>
    shown === null && ("value" in marker ? marker.value !== null : "of" in marker && within.has(marker.of));

  function rewritten(value: unknown, around: ReadonlyMap<string, Standing>): { readonly value: unknown; readonly isSuppressed: boolean } {
    if (isMarker(value)) {
      const shown = told(value, around);
      return { value: shown, isSuppressed: isKept(value, shown, around) };
    }
    if (Array.isArray(value)) {
      const parts = value.map((one) => rewritten(one, around));
      return { value: parts.map((part) => part.value), isSuppressed: parts.some((part) => part.isSuppressed) };
    }
    if (!isPart(value)) return { value, isSuppressed: false };
    const own = stands.get(value);
    const within = own ? new Map([...around, ...own]) : around;
    const order = value[keys.order] as { readonly ways: readonly string[]; readonly first: number } | undefined;
    const made: Part = {};
    let isSuppressed = [...(own?.values() ?? [])].some((cell) => cell.isHidden);
    const asked: string[] = [];
    for (const [key, inner] of Object.entries(value)) {
      if (key.startsWith("#")) continue;
      if (isMarker(inner) && inner["#"] === "suppressed") {
        asked.push(key);
        made[key] = false;
      } else if (order && Array.isArray(inner)) {
        if (inner.length > MOST_GROUPS)
          throw new BadInput([
            {
              path: [],
              message: `A table is published with at most ${MOST_GROUPS.toLocaleString("en-GB")} groups: narrow it with where, or group by less`,
            },
          ]);
        const nodes = inner.map((node: Part) => ({
          by: ((node[keys.by] ?? []) as readonly unknown[]).map(
            (by) => rewritten(by, new Map([...within, ...(stands.get(node) ?? [])])).value,
          ),
          node: rewritten(node, within).value,
        }));
        made[key] = ordered(nodes, order.ways).slice(0, order.first);
      } else {
        const part = rewritten(inner, within);
        made[key] = part.value;
        // What is hidden in a measure is hidden in its group; a list speaks for itself.
        if (part.isSuppressed && !Array.isArray(inner)) isSuppressed = true;
      }
    }
    for (const key of asked) made[key] = isSuppressed;
    return { value: made, isSuppressed };
  }
  return rewritten(answer, new Map()).value;
}
