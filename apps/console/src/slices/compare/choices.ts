import { type Field, labelled, type Model, type RecordType } from "@trailblazer/fields";
import { familyOf } from "../../kit/kinds/families.ts";
import { isTermShown } from "../../kit/model/seen.ts";
import { type CompareSearch, hows } from "./search.ts";

/** A way from a record to one of its fields, or to one of what it links to. */
export interface Way {
  readonly way: string;
  readonly label: string;
  readonly field: Field;
}

/** Ways that stand together in a list, under the links that they go along. */
export interface WayGroup {
  readonly label: string;
  readonly ways: readonly Way[];
}

/** Follows the links of a record so many steps, and gives the fields that are wanted at each. */
function ways(model: Model, type: RecordType, steps: number, isWanted: (field: Field) => boolean, before = "", words = ""): WayGroup[] {
  const entries = Object.entries(type.fields);
  const own = entries
    .filter(([, field]) => isWanted(field))
    .map(([name, field]) => ({ way: `${before}${name}`, label: field.label, field }));
  const along = steps === 0 ? [] : entries.filter(([, field]) => field.kind === "link");
  const further = along.flatMap(([name, field]) =>
    ways(model, model.record(field.to!), steps - 1, isWanted, `${before}${name}.`, `${words}${field.label} › `),
  );
  return [...(own.length > 0 ? [{ label: words ? words.replace(/ › $/, "") : type.label, ways: own }] : []), ...further];
}

const isNumber = (field: Field) => familyOf(field) === "number" && !field.personal;
const isGroup = (field: Field) => ["link", "choice", "yesNo"].includes(familyOf(field)) && !field.personal;

/** The numbers that can be compared: those of a record, and of what it links to. */
export const figuresOf = (model: Model, type: RecordType): readonly WayGroup[] => ways(model, type, 1, isNumber);

/** What records can be put together by: their links and choices, and those of what they link to, two steps far. */
export const groupsOf = (model: Model, type: RecordType): readonly WayGroup[] => ways(model, type, 2, isGroup);

const found = (groups: readonly WayGroup[], way: string | undefined) => groups.flatMap((one) => one.ways).find((one) => one.way === way);

/** Whether records of a type can be compared: they can be put together, and it is not withheld from when to when they hold. */
export const isComparable = (model: Model, type: RecordType): boolean => groupsOf(model, type).length > 0 && isTermShown(type);

/** What is compared, in the terms of what the viewer is shown. */
export interface Compared {
  readonly type: RecordType;
  /** The number; records are counted if there is none. */
  readonly figure: Way | undefined;
  readonly how: keyof typeof hows;
  readonly by: Way;
  readonly figures: readonly WayGroup[];
  readonly groups: readonly WayGroup[];
}

/** Shares don't add up. */
export const howsFor = (field: Field): readonly (keyof typeof hows)[] =>
  (Object.keys(hows) as (keyof typeof hows)[]).filter((how) => how !== "sum" || field.kind !== "percentage");

/** Reads an address in the terms of what the viewer is shown: what is not shown gives way to the first that is. Undefined where nothing can be compared. */
export function comparedOf(model: Model, search: CompareSearch): Compared | undefined {
  const type =
    model.records.find((one) => one.one === search.of && isComparable(model, one)) ?? model.records.find((one) => isComparable(model, one));
  if (!type) return undefined;
  const [figures, groups] = [figuresOf(model, type), groupsOf(model, type)];
  const by = found(groups, search.by) ?? groups[0]?.ways[0];
  if (!by) return undefined;
  const figure = found(figures, search.figure);
  const how = figure && !howsFor(figure.field).includes(search.how) ? "avg" : search.how;
  return { type, figure, how, by, figures, groups };
}

/** What is shown of each: "Settings joined, added up", "Number of teams". */
export function measureWords({ type, figure, how }: Compared): string {
  return figure ? `${labelled(figure.field)}, ${hows[how].toLowerCase()}` : `Number of ${type.labels.toLowerCase()}`;
}
