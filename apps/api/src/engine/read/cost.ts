import type { Model } from "@trailblazer/fields";
import { type GraphQLInputType, type GraphQLObjectType, getNamedType, isInputObjectType, isObjectType } from "graphql";
import { ledgerTypes } from "../ledger/records.ts";
import { TooCostly } from "../refusals.ts";
import type { PageArguments } from "./page-info.ts";
import { type Asked, argumentsOf, type Operation, within } from "./selection.ts";

/** What an operation may cost, and what it would. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

/** What is said of a cost beside an answer; nothing where there is no limit to it. */
export const told = (cost: Cost | undefined): { readonly extensions?: { readonly cost: Cost } } =>
  cost && Number.isFinite(cost.limit) ? { extensions: { cost } } : {};

/** The size of a page that does not say how large it is. */
const DEFAULT_SIZE = 50;
/** What it costs to put rows together: they are all looked at, however few groups are shown. */
const GROUPING = 100;
/** What it costs to look through a table for what is not kept in it: by search, at the far ends of lists, or by a figure. */
const LOOKING = 5000;
/** The same among the few rows that belong to one of many. */
const LOOKING_AMONG = 50;

/** Above this cost a question is heavy: it is no page of a list, or looks through a table. The console's widest page of a list costs 900. */
export const HEAVY = 1000;

/** Above this cost a question is answered apart, whoever asks. Vacancies, the console's page that asks for most, cost 79,000. */
export const COSTLY = 100_000;

/** What the types that filter, order and group a record have beside its name. */
const partOf = /(Where|Order|(Key|Numbers|Extremes|Distinct)(Having)?)$/;

const sum = <Of>(all: readonly Of[], of: (one: Of) => number) => all.reduce((total, one) => total + of(one), 0);

interface Part {
  readonly path: string;
  readonly cost: number;
}

/**
 * Costs operations before they run, in rows: a record is one, a figure of it one more, a page as many as it may hold times what is
 * asked of each. Groups cost a hundred beside their page; a search, and each figure or far end of a list in a filter, an order or a
 * group, five thousand, or fifty among the rows that belong to each of many. What was known at a moment is put together out of the ledger:
 * five thousand more for each moment, however much of it is asked.
 */
export function coster(
  model: Model,
): (operation: Operation, root: string, fields: readonly Asked[]) => { total: number; parts: readonly Part[] } {
  const figures = new Map(
    [...model.records, ...ledgerTypes].map((type) => [
      type.name,
      new Set(Object.keys(type.fields).filter((name) => type.fields[name]!.figure)),
    ]),
  );
  /** Whether a member of a record's type, or of one of those that filter, order and group it, is a figure. */
  const isFigure = (type: string, name: string) => figures.get(type.replace(partOf, ""))?.has(name) ?? false;

  /** How many figures and far ends of lists are in what is given for an argument. */
  const looksIn = (type: GraphQLInputType, given: unknown): number => {
    if (Array.isArray(given)) return sum(given, (one) => looksIn(type, one));
    const of = getNamedType(type);
    if (!isInputObjectType(of) || typeof given !== "object" || given === null) return 0;
    return sum(Object.entries(given), ([name, part]) => {
      const field = of.getFields()[name];
      if (!field || part === undefined || part === null) return 0;
      return (of.name.endsWith("ManyWhere") || isFigure(of.name, name) ? 1 : 0) + looksIn(field.type, part);
    });
  };
  const looksOf = (operation: Operation, type: GraphQLObjectType, field: Asked) => {
    const given = argumentsOf(operation, type.name, field);
    return sum(type.getFields()[field.name]!.args, ({ name, type: of }) =>
      name === "search" && given[name] ? 1 : looksIn(of, given[name]),
    );
  };
  /** How many figures are put together in groups. */
  const figuresIn = (operation: Operation, type: GraphQLObjectType, fields: readonly Asked[]): number =>
    sum(fields, (field) => {
      const of = getNamedType(type.getFields()[field.name]?.type);
      if (isObjectType(of)) return figuresIn(operation, of, within(operation, field, of.name));
      return isFigure(type.name, field.name) ? 1 : 0;
    });

  return (operation, root, fields) => {
    const parts: Part[] = [];
    const moments = new Set<unknown>();
    /** What is selected of one object, so many times over. */
    const walk = (type: GraphQLObjectType, selected: readonly Asked[], times: number, path: string): number => {
      let total = 0;
      for (const field of selected) {
        const definition = type.getFields()[field.name];
        if (!definition) continue;
        const of = getNamedType(definition.type);
        const at = path ? `${path}.${field.key}` : field.key;
        if (!isObjectType(of)) {
          total += isFigure(type.name, field.name) ? times : 0;
          continue;
        }
        const inside = within(operation, field, of.name);
        const { first, last, knownAt } = argumentsOf(operation, type.name, field) as Partial<PageArguments>;
        if (knownAt) moments.add(knownAt);
        if (!of.name.endsWith("Connection")) {
          // A page's own parts hold no more rows than the page.
          const isPart = /Connection$|Edge$/.test(type.name);
          total += (isPart ? 0 : times) + walk(of, inside, times, isPart ? path : at);
          continue;
        }
        const size = Math.max(0, last ?? first ?? DEFAULT_SIZE);
        const isRead = inside.some(({ name }) => name === "nodes" || name === "edges");
        const isGrouped = of.name.endsWith("GroupConnection");
        const looks = looksOf(operation, type, field) + (isGrouped ? figuresIn(operation, of, inside) : 0);
        const own = times * (1 + (isRead ? size : 0) + (isGrouped ? GROUPING : 0) + looks * (times > 1 ? LOOKING_AMONG : LOOKING));
        const held = inside.filter(({ name }) => name === "nodes" || name === "edges");
        const rest = inside.filter(({ name }) => name !== "nodes" && name !== "edges");
        const cost = own + walk(of, held, times * size, at) + walk(of, rest, times, at);
        parts.push({ path: at, cost: own });
        total += cost;
      }
      return total;
    };
    const rows = walk(operation.schema.getType(root) as GraphQLObjectType, fields, 1, "");
    return { total: rows + moments.size * LOOKING, parts };
  };
}

/** What an operation costs; refused where that is more than may be spent, with the part that costs most. */
export function costOf(costed: ReturnType<ReturnType<typeof coster>>, limit: number): Cost {
  const { total, parts } = costed;
  if (total <= limit) return { requested: total, limit };
  const [most] = parts.toSorted((a, b) => b.cost - a.cost);
  throw new TooCostly({ requested: total, limit }, most!.path, most!.cost);
}
