import { type Field, type Model, type RecordType, systemFields } from "@trailblazer/fields";
import { Arg, Args, ArgsType, Field as GraphField, ID, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { isInner, isJson, ledgerTypes } from "../ledger/records.ts";
import { buckets, bucketWords } from "../read/buckets.ts";
import { describeField } from "./describe.ts";
import { type GraphClass, named, offer } from "./filters.ts";
import { DecimalScalar } from "./scalars.ts";
import { countsPeople, suppressed, unlessHidden } from "./suppressed.ts";

type Of = () => typeof String;

/** What the types of groups are made with: those that a record has already. */
export interface GroupParts {
  readonly types: readonly RecordType[];
  readonly PageInfo: GraphClass;
  readonly of: (name: string) => { readonly Order: GraphClass; readonly Connection: GraphClass };
  /** The GraphQL type of a field's value. */
  readonly valueType: (type: RecordType, name: string, field: Field) => Of;
  /** The filter of a field. */
  readonly filterOf: (type: RecordType, name: string, field: Field) => GraphClass;
  /** The filters of counts and of what is computed. */
  readonly Direction: Of;
  readonly CountFilter: GraphClass;
  readonly DecimalFilter: GraphClass;
}

const numbers = new Set(["wholeNumber", "decimal", "money", "percentage"]);
const extremes = new Set([...numbers, "day", "moment"]);

/** The fields by which records are grouped, and of which something is measured. */
export const groupedFields = (type: RecordType): [string, Field][] => {
  const own = Object.entries(type.fields).filter(([name, { kind }]) => !isInner(type, name) && !isJson(type, name) && kind !== "choices");
  const { version: _, ...moments } = systemFields;
  return ledgerTypes.includes(type) ? own : [...own, ...Object.entries<Field>(moments)];
};

/** Whether something of a kind can be measured of a type, itself or through its links. */
const measured = (model: Model, kinds: ReadonlySet<string>) => {
  const known = new Map<string, boolean>();
  const has = (type: RecordType): boolean => {
    const before = known.get(type.name);
    if (before !== undefined) return before;
    known.set(type.name, false);
    const found = groupedFields(type).some(
      ([, { kind, to }]) => kinds.has(kind) || (kind === "link" && to !== "Node" && has(model.record(to!))),
    );
    known.set(type.name, found);
    return found;
  };
  return has;
};

/** Makes, for every connection, the types of its groups: keys by selection, measures, and what narrows and orders them. */
export function groupTypes(model: Model, parts: GroupParts): void {
  const { types, PageInfo, of, valueType, filterOf, CountFilter, DecimalFilter } = parts;
  registerEnumType(buckets, {
    name: "DayBucket",
    description: "What days are put together by. A key is the first day of each.",
    valuesConfig: Object.fromEntries(Object.entries(bucketWords).map(([name, description]) => [name, { description }])),
  });
  const simple = { simpleResolvers: true };
  const kinds = ["Key", "Distinct", "Numbers", "Extremes", "KeyHaving", "DistinctHaving", "NumbersHaving", "ExtremesHaving"] as const;
  const classes = new Map(
    types.map((type) => [
      type.name,
      Object.fromEntries(kinds.map((kind) => [kind, named(`${type.name}${kind}`)])) as Record<(typeof kinds)[number], GraphClass>,
    ]),
  );
  const hasNumbers = measured(model, numbers);
  const linked = (field: Field, kind: (typeof kinds)[number]) => (() => classes.get(field.to!)![kind]) as unknown as Of;
  const decimal = (() => DecimalScalar) as unknown as Of;

  /** Whether how many different ones there are is a number of people, or one of a table about them. */
  const isNumbered = (type: RecordType, { kind, to }: Field) =>
    type.isOfPeople === true || (kind === "link" && to !== "Node" && model.record(to!).isOfPeople === true);

  function keys(type: RecordType): void {
    const { Key, KeyHaving, Distinct, DistinctHaving } = classes.get(type.name)!;
    // Not `id`: Relay asks for that of all that have it, and by what is asked for rows are put together.
    GraphField(() => ID, { nullable: true, description: "The record itself, by its id: a group for each." })(Key.prototype, "self");
    GraphField(() => String, { nullable: true, description: "What people call it." })(Key.prototype, "title");
    for (const [name, field] of groupedFields(type)) {
      const description = describeField(field);
      if (field.kind === "link") {
        if (field.to === "Node") continue;
        GraphField(linked(field, "Key"), { description })(Key.prototype, name);
        offer(KeyHaving, name, linked(field, "KeyHaving"), description);
      } else {
        GraphField(valueType(type, name, field), { nullable: true, description })(Key.prototype, name);
        const Filter = filterOf(type, name, field);
        offer(KeyHaving, name, () => Filter, description);
        if (field.kind === "day")
          Arg("by", (() => buckets) as unknown as Of, {
            nullable: true,
            description: "Days put together; each day by itself where not given.",
          })(Key.prototype, name, 0);
      }
      GraphField(() => Int, { nullable: isNumbered(type, field), description })(Distinct.prototype, name);
      offer(DistinctHaving, name, () => CountFilter, description);
    }
    ObjectType(Key.name, { ...simple, description: `What ${type.labels.toLowerCase()} are grouped by: what is selected here.` })(Key);
    InputType(KeyHaving.name, { description: "What a key must be, of those that are selected." })(KeyHaving);
    ObjectType(Distinct.name, { ...simple, description: "How many different ones there are of each; empty ones are not counted." })(
      Distinct,
    );
    InputType(DistinctHaving.name, { description: "How many different ones there must be." })(DistinctHaving);
  }

  function measures(type: RecordType, kind: "Numbers" | "Extremes", own: ReadonlySet<string>): void {
    const [Measures, Having] = [classes.get(type.name)![kind], classes.get(type.name)![`${kind}Having`]];
    for (const [name, field] of groupedFields(type)) {
      const description = describeField(field);
      if (own.has(field.kind)) {
        GraphField(kind === "Numbers" ? decimal : valueType(type, name, field), { nullable: true, description })(Measures.prototype, name);
        const Filter = kind === "Numbers" ? DecimalFilter : filterOf(type, name, field);
        offer(Having, name, () => Filter, description);
      } else if (field.kind === "link" && field.to !== "Node" && (kind === "Extremes" || hasNumbers(model.record(field.to!)))) {
        GraphField(linked(field, kind), { description })(Measures.prototype, name);
        offer(Having, name, linked(field, `${kind}Having`), description);
      }
    }
    ObjectType(Measures.name, {
      ...simple,
      description:
        kind === "Numbers"
          ? "A figure over the rows of a group, each row once; of no values it is empty."
          : "The first or last of the values of a group.",
    })(Measures);
    InputType(Having.name, { description: "What a measure must be." })(Having);
  }

  function group(type: RecordType): void {
    const own = classes.get(type.name)!;
    const { Order, Connection } = of(type.name);
    const [Group, Groups, Edge, Having, GroupOrder, Arguments] = [
      "Group",
      "GroupConnection",
      "GroupEdge",
      "GroupHaving",
      "GroupOrder",
      "GroupArguments",
    ].map((part) => named(`${type.name}${part}`)) as [GraphClass, GraphClass, GraphClass, GraphClass, GraphClass, GraphClass];
    const give = (target: GraphClass, name: string, what: () => unknown, description: string, nullable = false) =>
      GraphField(what as Of, { nullable, description })(target.prototype, name);
    give(Group, "key", () => own.Key, "What is the same in the group: you group by what you select here.");
    for (const [name, what, description] of [
      ["count", () => Int, "How many rows."],
      ["percent", () => DecimalScalar, "Of all rows that match, before `having`; two places."],
    ] as const) {
      give(Group, name, what, `${description}${type.isOfPeople ? unlessHidden : ""}`, type.isOfPeople === true);
      offer(Having, name, () => (name === "count" ? CountFilter : DecimalFilter), description);
      offer(GroupOrder, name, parts.Direction, description);
    }
    if (type.isOfPeople || countsPeople(type)) suppressed(Group);
    const said = {
      countDistinct: "How many different ones",
      sum: "The sum",
      avg: "The mean",
      median: "The median",
      min: "The smallest or earliest",
      max: "The largest or latest",
    } as const;
    for (const [name, description] of Object.entries(said)) {
      const kind = name === "countDistinct" ? "Distinct" : name === "min" || name === "max" ? "Extremes" : "Numbers";
      if (kind === "Numbers" && !hasNumbers(type)) continue;
      give(Group, name, () => own[kind], `${description}, of what is selected.`);
      offer(Having, name, () => own[`${kind}Having`], `${description}.`);
      offer(GroupOrder, name, () => Order, `${description}.`);
    }
    offer(Having, "key", () => own.KeyHaving, "The key, of what is selected in it.");
    offer(GroupOrder, "key", () => Order, "The key, of what is selected in it.");
    ObjectType(Group.name, { ...simple, description: `${type.labels} that have a key in common.` })(Group);
    InputType(Having.name, { description: "Which groups. All that are given must hold." })(Having);
    InputType(GroupOrder.name, { description: "An order of groups: one measure or key an entry. The keys close it." })(GroupOrder);
    give(Edge, "cursor", () => String, "Where this group stands, for `after`.");
    give(Edge, "node", () => Group, "The group.");
    ObjectType(Edge.name, { ...simple, description: "One of a page of groups." })(Edge);
    give(Groups, "nodes", () => [Group], "The page's groups.");
    give(Groups, "edges", () => [Edge], "The same, each with its cursor.");
    give(Groups, "pageInfo", () => PageInfo, "Whether there is more.");
    give(Groups, "totalCount", () => Int, "How many groups there are on all pages.");
    ObjectType(Groups.name, { ...simple, description: `Groups of ${type.labels.toLowerCase()}.` })(Groups);
    offer(Arguments, "having", () => Having, "Only groups for which this holds.");
    offer(Arguments, "orderBy", () => [GroupOrder], "The order: by the first entry, then by the next, then by the keys.");
    offer(Arguments, "first", () => Int, "As many from the start, or after `after`: 50 if not given, 1,000 at most.");
    offer(Arguments, "after", () => String, "Only what comes after this cursor.");
    ArgsType()(Arguments);
    give(Connection, "groups", () => Groups, `${type.labels} that match, put together: by what is selected in \`key\`.`);
    Args(() => Arguments)(Connection.prototype, "groups", 0);
  }

  for (const type of types) {
    keys(type);
    if (hasNumbers(type)) measures(type, "Numbers", numbers);
    measures(type, "Extremes", extremes);
    group(type);
  }
}
