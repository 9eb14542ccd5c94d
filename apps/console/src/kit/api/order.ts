import type { Model, RecordType } from "@trailblazer/fields";

export type Direction = "ASC" | "DESC";
/** One entry of the contract's `orderBy`. */
export interface OrderEntry {
  readonly [name: string]: Direction | OrderEntry;
}

/** One column of an order, as the address has it: `-stageOn` is stage day, latest first. */
export interface Sort {
  readonly name: string;
  readonly direction: Direction;
}

/** Whether a list can be ordered by a field. */
export const isOrderable = ({ fields }: RecordType, name: string): boolean => {
  const field = fields[name];
  return field ? field.kind !== "choices" : name === "createdAt" || name === "updatedAt";
};

/** An order out of an address: `-stageOn,name`. What the record does not have is left out. */
export const readSorts = (type: RecordType, text: string | undefined): Sort[] =>
  (text ?? "")
    .split(",")
    .map((part): Sort => (part.startsWith("-") ? { name: part.slice(1), direction: "DESC" } : { name: part, direction: "ASC" }))
    .filter(({ name }) => isOrderable(type, name));

/** An order as an address has it; undefined for none. */
export const writeSorts = (sorts: readonly Sort[]): string | undefined =>
  sorts.map(({ name, direction }) => (direction === "DESC" ? `-${name}` : name)).join(",") || undefined;

/** The entries that order by one field: through a link, by what the linked record is called. */
export function entries(model: Model, type: RecordType, { name, direction }: Sort, depth = 0): OrderEntry[] {
  const field = type.fields[name];
  if (field?.kind !== "link") return [{ [name]: direction }];
  if (depth > 2) return [];
  const target = model.record(field.to!);
  return target.title
    .filter((part) => isOrderable(target, part))
    .flatMap((part) => entries(model, target, { name: part, direction }, depth + 1))
    .map((entry) => ({ [name]: entry }));
}

/** The order of the titles of a record type. */
export const titleOrder = (model: Model, type: RecordType): OrderEntry[] =>
  type.title.filter((name) => isOrderable(type, name)).flatMap((name) => entries(model, type, { name, direction: "ASC" }));
