import type { Model } from "@trailblazer/fields";
import { type GraphQLObjectType, getNamedType, isObjectType } from "graphql";
import { TooCostly } from "../refusals.ts";
import { type Asked, argumentsOf, type Operation, within } from "./selection.ts";

/** What an operation may cost, and what it would. */
export interface Cost {
  readonly requested: number;
  readonly limit: number;
}

/** The size of a page that does not say how large it is. */
const DEFAULT_SIZE = 50;
/** What it costs to put rows together: they are all looked at, however few groups are shown. */
const GROUPING = 100;

interface Part {
  readonly path: string;
  readonly cost: number;
}

/**
 * Costs operations before they run, in rows: a record is one, a figure of it one more, a page as many as it may hold times what is
 * asked of each. Groups cost a hundred beside their page.
 */
export function coster(
  model: Model,
): (operation: Operation, root: string, fields: readonly Asked[]) => { total: number; parts: readonly Part[] } {
  const figures = new Map(
    model.records.map((type) => [type.name, new Set(Object.keys(type.fields).filter((name) => type.fields[name]!.figure))]),
  );
  return (operation, root, fields) => {
    const parts: Part[] = [];
    /** What is selected of one object, so many times over. */
    const walk = (type: GraphQLObjectType, selected: readonly Asked[], times: number, path: string): number => {
      let sum = 0;
      for (const field of selected) {
        const definition = type.getFields()[field.name];
        if (!definition) continue;
        const of = getNamedType(definition.type);
        const at = path ? `${path}.${field.key}` : field.key;
        if (!isObjectType(of)) {
          sum += figures.get(type.name)?.has(field.name) ? times : 0;
          continue;
        }
        const inside = within(operation, field, of.name);
        if (!of.name.endsWith("Connection")) {
          // A page's own parts hold no more rows than the page.
          const isPart = /Connection$|Edge$/.test(type.name);
          sum += (isPart ? 0 : times) + walk(of, inside, times, isPart ? path : at);
          continue;
        }
        const { first, last } = argumentsOf(operation, type.name, field) as { first?: number | null; last?: number | null };
        const size = Math.max(0, last ?? first ?? DEFAULT_SIZE);
        const isRead = inside.some(({ name }) => name === "nodes" || name === "edges");
        const own = times * (1 + (isRead ? size : 0) + (of.name.endsWith("GroupConnection") ? GROUPING : 0));
        const held = inside.filter(({ name }) => name === "nodes" || name === "edges");
        const rest = inside.filter(({ name }) => name !== "nodes" && name !== "edges");
        const cost = own + walk(of, held, times * size, at) + walk(of, rest, times, at);
        parts.push({ path: at, cost: own });
        sum += cost;
      }
      return sum;
    };
    return { total: walk(operation.schema.getType(root) as GraphQLObjectType, fields, 1, ""), parts };
  };
}

/** What an operation costs; refused where that is more than may be spent, with the part that costs most. */
export function costOf(costed: ReturnType<ReturnType<typeof coster>>, limit: number): Cost {
  const { total, parts } = costed;
  if (total <= limit) return { requested: total, limit };
  const [most] = parts.toSorted((a, b) => b.cost - a.cost);
  throw new TooCostly({ requested: total, limit }, most!.path, most!.cost);
}
