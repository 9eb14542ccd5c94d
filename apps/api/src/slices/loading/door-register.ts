import { type Field, type Model, type RecordType, systemFields } from "@trailblazer/fields";
import { type GraphQLSchema, type OperationDefinitionNode, parse } from "graphql";
import type { ReadDoor } from "../../engine/read/door.ts";
import { BadInput, Conflict, InUse, NotFound } from "../../engine/refusals.ts";
import type { Change } from "../../engine/write/change.ts";
import type { Series } from "../../engine/write/door.ts";
import { type PastValue, Refused, type Register, type Row } from "./register.ts";

type Found = Readonly<Record<string, unknown>> & { readonly id: string; readonly version: number };
type Term = { readonly value: unknown; readonly from: string | null; readonly until: string | null };

const PAGE = 1000;
/** How many values one question names. */
const MANY = 500;

const idOf = (value: unknown) => (typeof value === "object" && value !== null ? (value as { id: string }).id : value);

/** A past as the days on which its value changed: an end that no other value follows is a change to nothing. */
function changesOf(terms: readonly Term[]): PastValue[] {
  const ordered = terms.toSorted((a, b) => (a.from ?? "").localeCompare(b.from ?? ""));
  return ordered.flatMap((term, index) => {
    const here = { value: idOf(term.value), from: term.from };
    return term.until !== null && ordered[index + 1]?.from !== term.until ? [here, { value: null, from: term.until }] : [here];
  });
}

/** The register that a load writes to, through the two doors that everything goes through. */
export class DoorRegister implements Register {
  readonly #model: Model;
  readonly #schema: GraphQLSchema;
  readonly #read: ReadDoor;
  readonly #series: Series;

  constructor(model: Model, schema: GraphQLSchema, read: ReadDoor, series: Series) {
    this.#model = model;
    this.#schema = schema;
    this.#read = read;
    this.#series = series;
  }

  async present(name: string, field: string, values: readonly string[]): Promise<readonly Row[]> {
    const type = this.#model.record(name);
    const rows: Row[] = [];
    for (let at = 0; at < values.length; at += MANY) rows.push(...(await this.#page(type, field, values.slice(at, at + MANY))));
    return rows;
  }

  async apply(changes: readonly Change[]): Promise<void> {
    try {
      await this.#series.apply(changes);
    } catch (error) {
      throw this.#refused(error);
    }
  }

  /** A refusal as the loader knows it; anything else as it is. */
  #refused(error: unknown): unknown {
    if (error instanceof BadInput)
      return new Refused(
        error.problems.map(({ path: [, change, ...path], message }) => ({
          path: path.map(String),
          message,
          ...(typeof change === "number" ? { change } : {}),
        })),
      );
    if (error instanceof Conflict || error instanceof NotFound || error instanceof InUse)
      return new Refused([{ path: [], message: error.message }]);
    return error;
  }

  #selection(type: RecordType): string {
    const fields = Object.entries<Field>({ ...systemFields, ...type.fields }).flatMap(([name, { kind, dated, figure }]) => {
      if (figure) return [];
      if (!dated) return [kind === "link" ? `${name} { id }` : name];
      const past = this.#model.past(type.name, name);
      return [`${name}: ${past.plural}(first: ${PAGE}) { nodes { value ${kind === "link" ? "{ id } " : ""}from until } }`];
    });
    return `id ${fields.join(" ")}`;
  }

  async #page(type: RecordType, field: string, values: readonly string[]): Promise<Row[]> {
    const condition = type.fields[field]!.kind === "link" ? "{ id: { in: $values } }" : "{ in: $values }";
    const one = type.fields[field]!.kind === "link" ? "ID" : "String";
    const query = `query ($values: [${one}!]!, $after: String) {
      page: ${type.plural}(where: { ${field}: ${condition} }, first: ${PAGE}, after: $after) { nodes { ${this.#selection(type)} } pageInfo { hasNextPage endCursor } } }`;
    const document = parse(query);
    const { selectionSet: selections } = document.definitions[0] as OperationDefinitionNode;
    const rows: Row[] = [];
    for (let after: string | null = null; ; ) {
      const operation = { schema: this.#schema, fragments: {}, variables: { values, after } };
      const { text, roots } = await this.#read.query({ operation, document, selections });
      const { page } = text === undefined ? roots! : (JSON.parse(text) as { page: unknown });
      if (page instanceof Error) throw page;
      const { nodes, pageInfo } = page as { nodes: Found[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
      rows.push(...nodes.map((found) => this.#row(type, found)));
      if (!pageInfo.hasNextPage) return rows;
      after = pageInfo.endCursor;
    }
  }

  #row(type: RecordType, found: Found): Row {
    const values: Record<string, unknown> = {};
    const past: Record<string, PastValue[]> = {};
    for (const [name, { dated, figure }] of Object.entries(type.fields)) {
      if (figure) continue;
      if (dated) past[name] = changesOf((found[name] as { nodes: Term[] }).nodes);
      else values[name] = idOf(found[name]);
    }
    return { id: found.id, version: found.version, values, past };
  }
}
