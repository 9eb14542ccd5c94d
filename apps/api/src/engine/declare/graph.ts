import { capital, type Field, type Model, type RecordType, systemFields } from "@trailblazer/fields";
import { Args, ArgsType, Field as GraphField, ID, InputType, Int, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { isInner, isJson, ledgerTypes } from "../ledger/records.ts";
import { describeField, describeRecord } from "./describe.ts";
import { enumerations, enumName } from "./enums.ts";
import { filters, type GraphClass, named, offer } from "./filters.ts";
import { groupTypes } from "./group-types.ts";
import { serverKinds } from "./kinds.ts";
import { isAlwaysThere } from "./names.ts";
import { DateScalar, DateTimeScalar, JSONScalar } from "./scalars.ts";
import { countsPeople, suppressed, unlessHidden } from "./suppressed.ts";

/** The GraphQL classes of one record. */
export interface RecordClasses {
  readonly Row: GraphClass;
  readonly Input: GraphClass;
  readonly Patch: GraphClass;
  readonly Where: GraphClass;
  readonly Many: GraphClass;
  readonly Order: GraphClass;
  readonly Connection: GraphClass;
  readonly Edge: GraphClass;
  readonly Arguments: GraphClass;
}

export interface Graph {
  readonly Node: GraphClass;
  of(name: string): RecordClasses;
}

type Of = () => typeof String;

const isLedger = (type: RecordType) => ledgerTypes.includes(type);

/** The fields that the contract shows of a type: declared ones, and those that every record has. The ledger has its own alone. */
const shownFields = (type: RecordType): [string, Field][] => {
  const own = Object.entries(type.fields).filter(([name]) => !isInner(type, name));
  return isLedger(type) ? own : [...Object.entries<Field>({ ...systemFields, title: titleField(type) }), ...own];
};

/** The fields by which a type is filtered and ordered: all but its title, and of the ledger only what it keeps itself. */
const askedFields = (type: RecordType): [string, Field][] =>
  shownFields(type).filter(([name, field]) =>
    isLedger(type) ? !isJson(type, name) && name !== "label" && field.kind !== "longText" : name !== "title" || name in type.fields,
  );

/** Makes the object, input, filter, order and connection types of all records from their declarations. */
export function graph(model: Model): Graph {
  const enumeration = enumerations(model);
  const filter = filters();
  const Direction = { ASC: "ASC", DESC: "DESC" };
  registerEnumType(Direction, {
    name: "Direction",
    description: "Smallest, earliest or first of the alphabet first (ASC), or last (DESC). What is empty comes last both ways.",
    valuesConfig: {
      ASC: { description: "Smallest, earliest or first of the alphabet first." },
      DESC: { description: "The other way round." },
    },
  });

  const PageInfo = named("PageInfo");
  const Node = named("Node");
  const classes = new Map<string, RecordClasses>();
  const of = (name: string) => classes.get(name)!;

  /** The GraphQL type of a field's value as it is given or got: a link is an id. */
  const valueType = (type: RecordType, name: string, field: Field): Of => {
    const { graph: kind } = isJson(type, name) ? { graph: JSONScalar } : serverKinds[field.kind];
    const value = kind === "enum" ? enumeration(type, name, field) : kind;
    return (() => (field.kind === "choices" ? [value] : value)) as Of;
  };
  const filterOf = (type: RecordType, name: string, field: Field) =>
    filter(
      serverKinds[field.kind].comparison,
      field.choices && { name: enumName(model, type, name), values: enumeration(type, name, field) },
    );

  function rowType(type: RecordType, { Row }: RecordClasses): void {
    if (isLedger(type)) GraphField(() => ID, { description: "Its id: later changes have later ids." })(Row.prototype, "id");
    for (const [name, field] of shownFields(type)) {
      const nullable =
        name in type.fields &&
        (field.kind === "link"
          ? !isAlwaysThere(type, name)
          : field.optional || field.personal || Boolean(field.dated) || Boolean(field.people));
      const target = field.kind === "link" ? ((() => of(field.to!).Row) as unknown as Of) : valueType(type, name, field);
      GraphField(target, { nullable, description: describeField(field) })(Row.prototype, name);
    }
    if (countsPeople(type) && !type.isOfPeople) suppressed(Row);
    for (const end of model.incoming(type.name)) {
      GraphField((() => of(end.from.name).Connection) as unknown as Of, { description: `${end.label} that link here by ${end.field}.` })(
        Row.prototype,
        end.name,
      );
      Args(() => of(end.from.name).Arguments)(Row.prototype, end.name, 0);
    }
    const node = isLedger(type) ? {} : { implements: Node };
    ObjectType(type.name, { ...node, simpleResolvers: true, description: describeRecord(type) })(Row);
  }

  function givenTypes(type: RecordType, { Input, Patch }: RecordClasses): void {
    for (const [name, field] of Object.entries(type.fields)) {
      if (field.figure) continue;
      const value = valueType(type, name, field);
      let given = value;
      if (field.dated) {
        const Change = named(`${type.name}${capital(name)}Change`);
        offer(Change, "value", value, `${field.label}. Null empties.`);
        offer(
          Change,
          "from",
          valueType(type, "from", { kind: "day", label: "", optional: true }),
          "The first day. In a patch, today where not given; in a new record, its own first day.",
        );
        InputType(Change.name, { description: `${field.label} from a day on.` })(Change);
        given = (() => Change) as unknown as Of;
      }
      const needed = !field.optional && field.initial === undefined && field.kind !== "choices";
      GraphField(given, { nullable: !needed, description: describeField(field) })(Input.prototype, name);
      GraphField(given, { nullable: true, description: describeField(field) })(Patch.prototype, name);
    }
    InputType(Input.name, { description: `A new ${type.label.toLowerCase()}.` })(Input);
    InputType(Patch.name, { description: `What changes of a ${type.label.toLowerCase()}. What is not named stays; null empties.` })(Patch);
  }

  function whereTypes(type: RecordType, { Where, Many }: RecordClasses): void {
    offer(Where, "and", () => [Where], "All of these hold.");
    offer(Where, "or", () => [Where], "One of these holds at least.");
    offer(Where, "not", () => Where, "This does not hold.");
    const Id = filter("id");
    offer(Where, "id", () => Id, "Id.");
    if (type.term) offer(Where, "inForce", () => Boolean, "In force on the day (true), or not (false).");
    for (const [name, field] of askedFields(type)) {
      const target = field.kind === "link" ? of(field.to!).Where : filterOf(type, name, field);
      offer(Where, name, () => target, describeField(field));
    }
    for (const end of model.incoming(type.name)) offer(Where, end.name, () => of(end.from.name).Many, `${end.label} that link here.`);
    InputType(Where.name, { description: `Which ${type.labels.toLowerCase()}. All that are given must hold.` })(Where);
    offer(Many, "some", () => Where, "One at least.");
    offer(Many, "every", () => Where, "All of them; true where there are none.");
    offer(Many, "none", () => Where, "None of them.");
    InputType(Many.name, { description: `A condition on the ${type.labels.toLowerCase()} of a record.` })(Many);
  }

  function orderType(type: RecordType, { Order }: RecordClasses): void {
    offer(Order, "id", () => Direction, "Id: the order in which records were made.");
    for (const [name, field] of askedFields(type)) {
      if (field.kind === "choices") continue;
      offer(Order, name, field.kind === "link" ? () => of(field.to!).Order : () => Direction, describeField(field));
    }
    InputType(Order.name, {
      description: `An order of ${type.labels.toLowerCase()}: one field an entry. A choice is ordered as its choices are declared.`,
    })(Order);
  }

  function pageTypes(type: RecordType, { Row, Connection, Edge, Arguments, Where, Order }: RecordClasses): void {
    const simple = { simpleResolvers: true };
    GraphField(() => String, { description: "Where this record stands, for `after` and `before`." })(Edge.prototype, "cursor");
    GraphField((() => Row) as unknown as Of, { description: type.label })(Edge.prototype, "node");
    ObjectType(Edge.name, { ...simple, description: `One of a page of ${type.labels.toLowerCase()}.` })(Edge);
    GraphField((() => [Row]) as unknown as Of, { description: `The page's ${type.labels.toLowerCase()}.` })(Connection.prototype, "nodes");
    GraphField((() => [Edge]) as unknown as Of, { description: "The same, each with its cursor." })(Connection.prototype, "edges");
    GraphField((() => PageInfo) as unknown as Of, { description: "Whether there is more." })(Connection.prototype, "pageInfo");
    const isHidden = type.isOfPeople === true;
    GraphField(() => Int, { nullable: isHidden, description: `How many there are on all pages.${isHidden ? unlessHidden : ""}` })(
      Connection.prototype,
      "totalCount",
    );
    if (isHidden) suppressed(Connection);
    ObjectType(Connection.name, { ...simple, description: `A page of ${type.labels.toLowerCase()}.` })(Connection);
    offer(Arguments, "where", () => Where, "Only those for which this holds.");
    offer(Arguments, "orderBy", () => [Order], "The order: by the first entry, then by the next. The id closes it.");
    offer(Arguments, "search", () => String, "Words to look for; forgives misspelling. Closest first where no order is given.");
    offer(Arguments, "first", () => Int, "As many from the start, or after `after`: 50 if not given, 1,000 at most.");
    offer(Arguments, "after", () => String, "Only what comes after this cursor.");
    offer(Arguments, "last", () => Int, "As many from the end, or before `before`.");
    offer(Arguments, "before", () => String, "Only what comes before this cursor.");
    if (!isLedger(type)) standpoint((name, what, description) => offer(Arguments, name, what, description));
    ArgsType()(Arguments);
  }

  for (const [name, description] of [
    ["hasNextPage", "There is more after this page."],
    ["hasPreviousPage", "There is more before this page."],
  ] as const)
    GraphField(() => Boolean, { description })(PageInfo.prototype, name);
  for (const name of ["startCursor", "endCursor"])
    GraphField(() => String, { nullable: true, description: "For `before` or `after` of another page." })(PageInfo.prototype, name);
  ObjectType("PageInfo", { simpleResolvers: true, description: "Where a page stands in the whole." })(PageInfo);
  GraphField(() => ID, { simple: true, description: "Unique across all records." })(Node.prototype, "id");
  InterfaceType("Node", { description: "Any record, by its id.", resolveType: (value: Record<string, string>) => value[recordKey] })(Node);

  const parts = ["Input", "Patch", "Where", "Many", "Order", "Connection", "Edge", "Arguments"] as const;
  const suffix = { Many: "ManyWhere" } as Partial<Record<(typeof parts)[number], string>>;
  for (const type of [...model.records, ...ledgerTypes]) {
    const made = Object.fromEntries(parts.map((part) => [part, named(`${type.name}${suffix[part] ?? part}`)]));
    classes.set(type.name, { Row: named(type.name), ...made } as unknown as RecordClasses);
  }
  groupTypes(model, {
    types: [...model.records, ...ledgerTypes],
    PageInfo,
    of,
    valueType,
    filterOf,
    Direction: (() => Direction) as unknown as Of,
    CountFilter: filter("number"),
    DecimalFilter: filter("decimal"),
  });
  for (const type of model.records) for (const make of [rowType, givenTypes, whereTypes, orderType, pageTypes]) make(type, of(type.name));
  for (const type of ledgerTypes) for (const make of [rowType, whereTypes, orderType, pageTypes]) make(type, of(type.name));
  return { Node, of };
}

/** The arguments by which something is asked as at a day, and as it was known at a moment. */
export function standpoint(add: (name: string, type: () => unknown, description: string) => void): void {
  add(
    "asOf",
    () => DateScalar,
    "As at a day: what has a term is seen where it is in force, dated fields and figures have that day's value. Holds in all below.",
  );
  add("knownAt", () => DateTimeScalar, "The register as it was known at a moment: what was written later is left out. Holds in all below.");
}

/** The key under which a planned answer carries a record's type. No GraphQL name can be the same. */
export const recordKey = "#";

/** The title as a field of every record. */
export const titleField = (type: RecordType): Field => ({
  kind: "text",
  label: "Title",
  optional: false,
  help: `What people call this ${type.label.toLowerCase()}.`,
});
