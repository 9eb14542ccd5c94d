import { type Field, type Kind, type RecordType, systemFields, words } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { type GraphQLField, type GraphQLObjectType, getNamedType } from "graphql";
import { titleField } from "../../engine/declare/graph.ts";
import { ledgerTypes } from "../../engine/ledger/records.ts";

/** What is said of a column: of a declared field, what its declaration says. */
export type Said = Pick<Field, "kind" | "label" | "unit" | "help" | "source" | "choices">;

const types = new Map<string, RecordType>([...programme.records, ...ledgerTypes].map((type) => [type.name, type]));

/** The record type that a GraphQL type is of, itself or as one of those that list and group it. */
export const recordOf = (name: string, part = ""): RecordType | undefined =>
  name.endsWith(part) ? types.get(name.slice(0, name.length - part.length)) : undefined;

/** What the measures of groups are called. */
export const measures: Readonly<Record<string, string>> = {
  countDistinct: "Different",
  sum: "Sum",
  avg: "Mean",
  median: "Median",
  min: "Minimum",
  max: "Maximum",
};

const kinds: Readonly<Record<string, Kind>> = {
  Int: "wholeNumber",
  Float: "decimal",
  Decimal: "decimal",
  Boolean: "yesNo",
  Date: "day",
  DateTime: "moment",
};

/** What the contract says, of what no record declares. */
function described(name: string, { type, description }: GraphQLField<unknown, unknown>): Said {
  return { kind: kinds[getNamedType(type).name] ?? "text", label: words(name), ...(description ? { help: description } : {}) };
}

const ofGroup = ({ labels }: RecordType): Readonly<Record<string, Said>> => ({
  count: { kind: "wholeNumber", label: `Number of ${labels.toLowerCase()}` },
  percent: { kind: "percentage", label: "Share", unit: "%", help: "Of all that match, before groups are narrowed by `having`." },
});

const ofRecord = (type: RecordType): Readonly<Record<string, Said>> => ({
  id: { kind: "text", label: "Id" },
  self: { kind: "text", label: "Id" },
  ...systemFields,
  title: titleField(type),
  ...type.fields,
});

/** What is said of the values of a field: its declaration, or what the contract says where there is none. */
export function saidOf(type: GraphQLObjectType, name: string): Said {
  const field = type.getFields()[name];
  if (!field) return { kind: "text", label: "Type", help: "The name of the type." };
  const plain = described(name, field);
  const listed = recordOf(type.name, "Connection");
  if (listed && name === "totalCount") return { kind: "wholeNumber", label: `Number of ${listed.labels.toLowerCase()}` };
  const grouped = recordOf(type.name, "Group");
  if (grouped) return ofGroup(grouped)[name] ?? plain;
  const own = recordOf(type.name) ?? recordOf(type.name, "Key") ?? recordOf(type.name, "Extremes");
  if (own) return ofRecord(own)[name] ?? plain;
  const counted = recordOf(type.name, "Distinct");
  if (counted) return { ...plain, label: ofRecord(counted)[name]?.label ?? plain.label };
  const summed = recordOf(type.name, "Numbers");
  const said = summed && ofRecord(summed)[name];
  // A mean of whole numbers is none.
  return said ? { ...said, kind: said.kind === "wholeNumber" ? "decimal" : said.kind } : plain;
}

/** What what is nested is called: a link by its label, a measure of groups by its own; what groups have in common needs no name. */
export function nameOf(type: GraphQLObjectType, name: string): string | undefined {
  if (recordOf(type.name, "Group")) return measures[name];
  return saidOf(type, name).label;
}
