import type { Field } from "@trailblazer/fields";
import { type Basis, type Operator, operators } from "../read/group-basis.ts";
import { byNumbers } from "../read/group-order.ts";
import { json, object, typename } from "../read/json.ts";
import { notByNumber } from "../read/publishing.ts";
import type { Row, Rows } from "../read/rows.ts";
import { type Asked, type Operation, within } from "../read/selection.ts";
import { Forbidden } from "../refusals.ts";
import { count, join, literal, name, type Sql, sql } from "../sql.ts";
import { keys, marker } from "./markers.ts";
import { cells, counted } from "./rows.ts";

type Path = readonly (string | number)[];

/** The numbers of groups: as they are, or marked with the rows that they are of where they are published and about people. */
export class GroupNumbers {
  private readonly rows: Rows;
  private readonly basis: Basis;
  private readonly row: Row;
  private readonly outer: Row;
  private readonly cells = new Map<string, string>();
  private readonly isOfPeople: boolean;

  constructor(rows: Rows, basis: Basis, row: Row, outer: Row) {
    this.rows = rows;
    this.basis = basis;
    this.row = row;
    this.outer = outer;
    this.isOfPeople = rows.marks.isPublished && row.type.isOfPeople === true;
    if (this.isOfPeople) this.cells.set("rows", basis.members());
  }

  /** Whether the groups are a table about people that is published, so that it comes whole. */
  get isTable(): boolean {
    return this.cells.size > 0;
  }

  private column(of: string): Sql {
    return name(this.outer.alias, of);
  }

  /** How many rows a group has, or what share of all they are. */
  size(what: "count" | "percent"): Sql {
    const field: Field = { kind: what === "count" ? "wholeNumber" : "decimal", label: "", optional: false };
    return this.isOfPeople ? marker(what, { of: "rows" }) : json(field, this.column(what));
  }

  /** What is measured of a group. */
  measure(operator: Operator, at: readonly string[], path: Path): Sql {
    const last = at.at(-1)!;
    const { type } = this.basis.rowAt(at.slice(0, -1));
    const declared = this.rows.field(type, last);
    const value = () => json(operators[operator].told(declared), this.column(this.basis.measure(operator, at)));
    if (!this.rows.marks.isPublished) return value();
    const isLinkToPeople = declared.kind === "link" && this.rows.model.record(declared.to!).isOfPeople === true;
    if (operator === "countDistinct") {
      notByNumber(this.rows, type, declared, path);
      return this.isOfPeople || isLinkToPeople
        ? marker("distinct", { of: "rows", isOfPeople: isLinkToPeople }, { value: value() })
        : value();
    }
    if (this.isOfPeople) {
      const isExtreme = operator === "min" || operator === "max";
      return isExtreme
        ? marker("extreme", {}, { value: value() })
        : marker(operator === "sum" ? "sum" : "average", { of: "rows" }, { value: value() });
    }
    return declared.people ? this.ofPeople(operator, at, declared, value, path) : value();
  }

  /** What is measured of a number of people. */
  private ofPeople(operator: Operator, at: readonly string[], { kind, label, people }: Field, value: () => Sql, path: Path): Sql {
    if (at.length > 1) throw new Forbidden(`${label} is a number of people: it is published of the records that hold it`, [], path);
    if (people !== true || kind !== "wholeNumber") return marker("never", {}, { value: value() });
    const of = at.join(".");
    this.cells.set(of, this.basis.members(at));
    if (operator === "sum") return marker("count", { of });
    return marker(operator === "avg" ? "mean" : "number", { of }, { value: value() });
  }

  /** A table about people: it is read in the order of its keys, and put in the order of its numbers as they are published. */
  table(orderBy: readonly Readonly<Record<string, unknown>>[] | null | undefined, path: Path) {
    const { numbers, keys: byKeys } = byNumbers(orderBy, path);
    const by = numbers.map(({ at: [what, ...inside] }, index) =>
      what === "count" || what === "percent" ? this.size(what) : this.measure(what as Operator, inside, [...path, "orderBy", index]),
    );
    return {
      keys: byKeys,
      members: (): [string, Sql][] => [
        ...this.cellsOfGroup(),
        ...(by.length ? [[keys.by, sql`'[' || ${join(by, " || ',' || ")} || ']'`] as [string, Sql]] : []),
      ],
      /** Whether more of it was cut off; there is no way on from where it was cut. */
      pageInfo: (operation: Operation, asker: Asked, matched: string, first: number): Sql =>
        object(
          within(operation, asker, "PageInfo").map((part): [string, Sql] => {
            if (part.name === "__typename") return [part.key, typename("PageInfo")];
            if (part.name === "hasNextPage") return [part.key, sql`(SELECT (count(*) > ${count(first)})::text FROM ${name(matched)})`];
            return [part.key, literal(part.name === "hasPreviousPage" ? "false" : "null")];
          }),
        ),
      whole: (matched: string, first: number): [string, Sql][] => [
        [keys.order, literal(JSON.stringify({ ways: numbers.map(({ direction }) => direction), first }))],
        ...(this.isOfPeople ? cells(this.row.type, [["whole", this.all(matched)]]) : []),
      ],
    };
  }

  /** The rows of all groups together. */
  private all(matched: string): Sql {
    const column = name(matched, this.cells.get("rows")!);
    return counted(sql`(SELECT json_agg(each)::text FROM ${name(matched)}, json_array_elements(${column}::json) each)`);
  }

  /** The cells of a group, as members of it. */
  private cellsOfGroup(): [string, Sql][] {
    const named = [...this.cells].map(([of, column]): [string, Sql] => [of, sql`coalesce(${this.column(column)}, 'null')`]);
    return this.isTable ? cells(this.row.type, named) : [];
  }
}
