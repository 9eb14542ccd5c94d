import {
  type GraphQLArgument,
  type GraphQLField,
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
  /** Asks one root of a query, at so many levels, and of a connection for one of its fields at least. */
  root(name: string, deepest: number, part?: string): Generated;
}

/** What somebody asks with who knows the register: values that there are, pages that are small. */
export interface Known {
  /** The ids that a root takes. */
  readonly ids: (root: string) => readonly string[];
  /** Moments as at which something was known. */
  readonly moments: readonly string[];
}

const WORDS = ["", "a", "North", "%", "_", "'; --", "é", "x".repeat(300), "\\", '"', "2021-03-31", "-1"];

/** `ids` are of records that there are; `random` gives numbers from nought to one. Whoever is not `known` asks for anything, also for what is refused. */
export function generator(schema: GraphQLSchema, ids: readonly string[], random: () => number, known?: Known): Generator {
  const chance = (share: number) => random() < share;
  const below = (count: number) => Math.floor(random() * count);
  const pick = <Item>(items: readonly Item[]): Item => items[below(items.length)]!;
  let variables: Record<string, unknown> = {};
  let declared: string[] = [];
  let fragments: string[] = [];

  /** What is right, of whoever knows; else what is more or less so. */
  const of = <Value>(right: readonly Value[], others: readonly Value[]): Value => pick(known ? right : [...right, ...others]);

  function scalar(name: string): unknown {
    switch (name) {
      case "ID":
        return known || chance(0.8) ? pick(ids) : pick(["no-id", ""]);
      case "Int":
        return of([0, 1, 2, 5, 50], [1000, 1001, -1, 2_147_483_647]);
      case "Boolean":
        return chance(0.5);
      case "Date":
        return of(["2021-03-31", "2018-04-01", "1000-01-01", "9999-12-31"], ["2021-02-30", "yesterday"]);
      case "DateTime":
        return known ? pick(known.moments) : pick(["2021-03-31T09:30:00Z", "2021-03-31T09:30:00.123+01:00", "2021-03-31"]);
      case "Decimal":
        return of([0, 1.5, -2, 1e14, 0.001], [1e16]);
      default:
        return pick(WORDS);
    }
  }

  /** A value of an input type, as JSON; a choice stands apart, as it is written without quotes. */
  function value(type: GraphQLInputType, depth: number, isNeeded = false): unknown {
    if (isNonNullType(type)) return value(type.ofType as GraphQLInputType, depth, true);
    // An empty entry is refused in most places, also where its type would take it.
    if (!(known && (isNeeded || depth)) && chance(0.04)) return null;
    if (isListType(type)) return Array.from({ length: below(3) }, () => value(type.ofType as GraphQLInputType, depth + 1));
    if (isEnumType(type)) return pick(type.getValues()).name;
    if (!isInputObjectType(type)) return scalar(getNamedType(type).name);
    // Groups are ordered by what is selected in them, and by what can be measured: who knows asks for the rest now and then.
    const isSure = known && chance(0.8) && /Group(?:Order|Having)$/.test(type.name);
    const fields = Object.values(type.getFields()).filter(({ name }) => !isSure || name === "count" || name === "percent");
    const needed = fields.filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
    // An entry of an order has one field.
    const isOne = known && type.name.endsWith("Order");
    const others = depth > 5 ? [] : Array.from({ length: isOne ? 1 : 1 + below(2) }, () => pick(fields));
    return Object.fromEntries([...new Set([...needed, ...others])].map((field) => [field.name, value(field.type, depth + 1)]));
  }

  function variable(type: string, content: unknown): string {
    const name = `v${declared.length}`;
    declared.push(`$${name}: ${type}`);
    variables[name] = content;
    return `$${name}`;
  }

  const given = (argument: GraphQLArgument) => `${argument.name}: ${variable(String(argument.type), value(argument.type, 0))}`;

  const MARKS = new Set(["after", "before", "first", "last"]);
  /** Arguments of somebody who knows: small pages, from one end, from the beginning. */
  function paged(args: readonly GraphQLArgument[]): string[] {
    const ends = args.filter(({ name }) => name === "first" || name === "last");
    return ends.length ? [`${pick(ends).name}: ${variable("Int", below(4))}`] : [];
  }

  function called(field: GraphQLField<unknown, unknown>, root?: string): string {
    const wanted = field.args
      .filter((argument) => (isNonNullType(argument.type) && argument.defaultValue === undefined) || chance(0.25))
      .filter(({ name }) => !known || !MARKS.has(name))
      .map((argument) => (known && root && argument.name === "id" ? `id: ${variable("ID!", pick(known.ids(root)))}` : given(argument)));
    const all = known ? [...wanted, ...paged(field.args)] : wanted;
    return all.length ? `(${all.join(", ")})` : "";
  }

  function directive(): string {
    if (!chance(0.05)) return "";
    const holds = chance(0.5);
    return ` @${pick(["skip", "include"])}(if: ${chance(0.5) ? holds : variable("Boolean!", holds)})`;
  }

  /** A selection as it stands, or by the name of a fragment. */
  function body(type: string, parts: readonly string[]): string {
    if (chance(0.1)) return `... on ${type}${directive()} { ${parts.join(" ")} }`;
    if (!chance(0.1)) return parts.join(" ");
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type} { ${parts.join(" ")} }`);
    // What is asked for twice is there once.
    return `...${name}${directive()} ${chance(0.3) ? parts[0]! : ""}`;
  }

  function selection(type: GraphQLOutputType, depth: number, part?: string): string {
    const named = getNamedType(type);
    if (!isCompositeType(named)) return "";
    if (isInterfaceType(named)) return ` { __typename id ... on ${pick(schema.getPossibleTypes(named).map(({ name }) => name))} { id } }`;
    if (!isObjectType(named)) return " { __typename }";
    const fields = Object.values(named.getFields());
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const open = depth > 0 ? fields : leaves;
    const chosen = new Set(Array.from({ length: 1 + below(3) }, () => pick(open.length ? open : fields)));
    const choose = (name: string) => chosen.add(fields.find((field) => field.name === name) ?? fields[0]!);
    if (part) choose(part);
    // What a page holds is asked for more often than its totals.
    if (depth > 0 && named.name.endsWith("Connection") && chance(0.8)) choose("nodes");
    const parts = [...chosen].map((field, index) => {
      const alias = chance(0.2) ? `a${index}: ` : "";
      const inside = isCompositeType(getNamedType(field.type)) ? selection(field.type, depth - 1) || " { __typename }" : "";
      return `${alias}${field.name}${called(field)}${directive()}${inside}`;
    });
    const unlike = [...new Map(parts.map((one) => [/^\w+/.exec(one)![0], one])).values()];
    return ` { ${chance(0.2) ? "__typename " : ""}${body(named.name, unlike)} }`;
  }

  function written(kind: "query" | "mutation", roots: () => readonly string[]): Generated {
    variables = {};
    declared = [];
    fragments = [];
    const asked = roots().join(" ");
    const head = declared.length ? `(${declared.join(", ")})` : "";
    return { query: [`${kind} Generated${head} { ${asked} }`, ...fragments].join(" "), variables };
  }

  function operation(kind: "query" | "mutation", deepest: number): Generated {
    const root = kind === "query" ? schema.getQueryType()! : schema.getMutationType()!;
    const fields = Object.values(root.getFields());
    return written(kind, () =>
      Array.from({ length: kind === "query" ? 1 + below(2) : 1 }, (_, index) => {
        const field = pick(fields);
        return `r${index}: ${field.name}${called(field)}${selection(field.type, deepest)}`;
      }),
    );
  }

  return {
    query: (deepest = 6) => operation("query", below(deepest) + 1),
    mutation: () => operation("mutation", 1),
    root(name, deepest, part) {
      const field = schema.getQueryType()!.getFields()[name]!;
      return written("query", () => [`r: ${name}${called(field, name)}${selection(field.type, below(deepest) + 1, part)}`]);
    },
  };
}
