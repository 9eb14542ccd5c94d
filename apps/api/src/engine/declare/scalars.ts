import { isDay } from "@trailblazer/fields";
import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from "graphql";

const refuse = (sentence: string) => new GraphQLError(sentence, { extensions: { code: "BAD_USER_INPUT" } });

function scalar<Value>(
  name: string,
  description: string,
  read: (given: unknown) => Value,
  write: (kept: unknown) => unknown,
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    description,
    serialize: write,
    parseValue: read,
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING) return read(node.value);
      if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return read(Number(node.value));
      throw refuse(`${name} is written as ${name === "Decimal" ? "a number" : "a string"}`);
    },
  });
}

const asIs = (kept: unknown) => kept;

export const DateScalar = scalar(
  "Date",
  "A calendar day, as `2021-03-31`.",
  (given) => {
    if (!isDay(given)) throw refuse("A day is written as 2021-03-31");
    return given;
  },
  asIs,
);

export const DateTimeScalar = scalar(
  "DateTime",
  "A point in time in UTC, to the millisecond, as `2021-03-31T09:30:00.000Z`.",
  (given) => {
    const time =
      typeof given === "string" &&
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(given) &&
      isDay(given.slice(0, 10))
        ? Date.parse(given)
        : Number.NaN;
    if (Number.isNaN(time)) throw refuse("A moment is written as 2021-03-31T09:30:00Z");
    return new Date(time).toISOString();
  },
  asIs,
);

export const JSONScalar = new GraphQLScalarType({ name: "JSON", description: "Any value, as JSON." });

export const DecimalScalar = scalar(
  "Decimal",
  "A number of at most 15 digits, so that it reads the same everywhere. 31.4 means 31.4.",
  (given) => {
    if (typeof given !== "number" || !Number.isFinite(given) || Math.abs(given) >= 1e15)
      throw refuse("A decimal is a number of at most 15 digits");
    return given;
  },
  asIs,
);
