import {
  type GraphQLArgument,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";

/** An operation that somebody might ask. */
export interface Generated {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Makes operations out of a schema: fields, arguments, aliases, fragments, directives and variables, whatever the types allow. */
export interface Generator {
  query(deepest?: number): Generated;
  mutation(): Generated;
}

const WORDS = ["", "a", "North", "%", "_", "'; --", "é", "x".repeat(300), "\\", '"', "2021-03-31", "-1"];
const DAYS = ["2021-03-31", "2018-04-01", "1000-01-01", "9999-12-31", "2021-02-30", "yesterday"];

/** `ids` are of records that there are; `random` gives numbers from nought to one. */
export function generator(schema: GraphQLSchema, ids: readonly string[], random: () => number): Generator {
  const chance = (share: number) => random() < share;
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  let variables: Record<string, unknown> = {};
  let declared: string[] = [];

  function scalar(name: string): unknown {
    switch (name) {
      case "ID":
        return chance(0.8) ? pick(ids) : pick(["no-id", ""]);
      case "Int":
        return pick([0, 1, 2, 5, 50, 1000, 1001, -1, 2_147_483_647]);
      case "Boolean":
        return chance(0.5);
      case "Date":
        return pick(DAYS);
      case "DateTime":
        return pick(["2021-03-31T09:30:00Z", "2021-03-31T09:30:00.123+01:00", "2021-03-31"]);
      case "Decimal":
        return pick([0, 1.5, -2, 1e14, 1e16, 0.001]);
      default:
        return pick(WORDS);
    }
  }

  /** A value of an input type, as JSON; a choice stands apart, as it is written without quotes. */
  function value(type: GraphQLInputType, depth: number): unknown {
    if (isNonNullType(type)) return value(type.ofType as GraphQLInputType, depth);
    if (chance(0.04)) return null;
    if (isListType(type)) return Array.from({ length: below(3) }, () => value(type.ofType as GraphQLInputType, depth + 1));
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (!isInputObjectType(type)) return scalar(getNamedType(type).name);
    const fields = Object.values(type.getFields());
    const needed = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    const others = depth > 5 ? [] : Array.from({ length: 1 + below(2) }, () => pick(fields));
    return Object.fromEntries([...new Set([...needed, ...others])].map((field) => [field.name, value(field.type, depth + 1)]));
  }

  function given(argument: GraphQLArgument): string {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${String(argument.type)}`);
    variables[name] = value(argument.type, 0);
    return `${argument.name}: $${name}`;
  }

  function called(args: readonly GraphQLArgument[]): string {
    const wanted = args.filter((argument) => (isNonNullType(argument.type) && argument.defaultValue === undefined) || chance(0.25));
    return wanted.length ? `(${wanted.map(given).join(", ")})` : "";
  }

  const directive = () => (chance(0.05) ? ` @${pick(["skip", "include"])}(if: ${chance(0.5)})` : "");

  function selection(type: GraphQLOutputType, depth: number): string {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return "";
    if (isInterfaceType(named)) return ` { __typename id ... on ${pick(schema.getPossibleTypes(named).map(({ name }) => name))} { id } }`;
    if (!isObjectType(named)) return " { __typename }";
    const fields = Object.values(named.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const open = depth > 0 ? fields : leaves;
    const chosen = [...new Set(Array.from({ length: 1 + below(3) }, () => pick(open.length ? open : fields)))];
    // What a page holds is asked for more often than its totals.
    if (depth > 0 && named.name.endsWith("Connection") && chance(0.8))
      chosen.push(fields.find(({ name }) => name === "nodes") ?? fields[0]!);
    const parts = [...new Set(chosen)].map((field, index) => {
      const alias = chance(0.2) ? `a${index}: ` : "";
      const inside = isCompositeType(getNamedType(field.type)) ? selection(field.type, depth - 1) || " { __typename }" : "";
      return `${alias}${field.name}${alias || !field.args.length ? called(field.args) : called(field.args)}${directive()}${inside}`;
    });
    const unlike = [...new Map(parts.map((part) => [/^\w+/.exec(part)![0], part])).values()];
    const body = chance(0.1) ? [`... on ${named.name}${directive()} { ${unlike.join(" ")} }`] : unlike;
    return ` { ${[...(chance(0.2) ? ["__typename"] : []), ...body].join(" ")} }`;
  }

  function operation(kind: "query" | "mutation", deepest: number): Generated {
    variables = {};
    declared = [];
    const root = kind === "query" ? schema.getQueryType()! : schema.getMutationType()!;
    const fields = Object.values(root.getFields());
    const roots = Array.from({ length: kind === "query" ? 1 + below(2) : 1 }, (_, index) => {
      const field = pick(fields);
      return `r${index}: ${field.name}${called(field.args)}${selection(field.type, deepest)}`;
    });
    const head = declared.length ? `(${declared.join(", ")})` : "";
    return { query: `${kind} Generated${head} { ${roots.join(" ")} }`, variables };
  }

  return { query: (deepest = 6) => operation("query", below(deepest) + 1), mutation: () => operation("mutation", 1) };
}
