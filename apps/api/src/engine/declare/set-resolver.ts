import { isId, type Model, problems, type RecordType } from "@trailblazer/fields";
import { Arg, Ctx, ID, Int, Mutation, Resolver } from "type-graphql";
import { BadInput } from "../refusals.ts";
import type { UndoPart } from "../write/undo.ts";
import type { GraphClass } from "./filters.ts";
import type { Graph } from "./graph.ts";
import { type Doors, type Method, operation, type Parameters } from "./resolver.ts";
import { changeOf, type SetClasses } from "./sets.ts";

type Given = Readonly<Record<string, unknown>>;
type Seen = { readonly id: string; readonly version: number };

const LARGEST_SET = 10_000;

const context = Ctx() as Parameters;
const argument = (
  name: string,
  type: () => unknown,
  description: string,
  options: { nullable?: boolean; defaultValue?: unknown } = { nullable: true },
) => Arg(name, type as () => typeof String, { description, ...options }) as Parameters;
const reason = argument("reason", () => String, "Why, for the history.");
const dryRun = argument("dryRun", () => Boolean, "Only find out what would come of it.", { defaultValue: false });

const wrong = (path: readonly (string | number)[], message: string) => new BadInput([{ path, message }]);

/** The records that a bulk edit is of: those that were named as they were seen, or all that match now. */
async function chosen(
  type: RecordType,
  { read }: Doors,
  where: Given | undefined,
  rows: readonly Seen[] | undefined,
  expected: number | undefined,
): Promise<readonly Seen[]> {
  if (Boolean(where) === Boolean(rows)) throw wrong([where ? "rows" : "where"], "Give where or rows: which records are to change");
  const found = rows ?? (await read.matching(type, where!, LARGEST_SET + 1));
  if (found.length > LARGEST_SET) throw wrong([rows ? "rows" : "where"], "At most 10,000 records are changed at once");
  if (expected !== undefined && expected !== null && found.length !== expected)
    throw wrong(["expected"], `${found.length.toLocaleString("en-GB")} match now, not ${expected.toLocaleString("en-GB")}: look again`);
  return found;
}

/** `updateTeams`: one patch of many records. */
function bulk(target: GraphClass, type: RecordType, graph: Graph, { RowVersion, ChangeResult }: SetClasses): void {
  const { Where, Patch } = graph.of(type.name);
  const result = (() => ChangeResult) as unknown as () => typeof String;
  const many = type.plural.charAt(0).toUpperCase() + type.plural.slice(1);
  operation(
    target,
    `update${many}`,
    Mutation(result, { description: `Changes many ${type.labels.toLowerCase()} alike: all of them or none.` }),
    [
      context,
      argument("where", () => Where, "All that match."),
      argument("rows", () => [RowVersion], "These, as they were seen."),
      argument("patch", () => Patch, "What changes of each.", {}),
      argument("expected", () => Int, "How many there were when it was decided: another number is refused."),
      reason,
      dryRun,
    ],
    async (
      doors: Doors,
      where: Given | undefined,
      rows: readonly Seen[] | undefined,
      patch: Given,
      expected: number | undefined,
      why: string | undefined,
      tried: boolean,
    ) => {
      // A patch that is wrong is wrong for all: said once, at its field.
      const found = problems(type, patch, true);
      if (found.length) throw new BadInput(found.map(({ path, message }) => ({ path: ["patch", ...path], message })));
      const changes = (await chosen(type, doors, where, rows, expected)).map(({ id, version }) => ({
        update: type.name,
        id,
        version,
        patch: { ...patch },
      }));
      return doors.sets.change(changes, { ...doors.occasion, reason: why }, tried);
    },
  );
}

/** The mutations that change several records as one, and the one that takes changes back. */
export function setResolver(model: Model, graph: Graph, classes: SetClasses): GraphClass {
  const target = { SetResolver: class {} }.SetResolver as GraphClass;
  const result = (() => classes.ChangeResult) as unknown as () => typeof String;
  for (const type of model.records) bulk(target, type, graph, classes);
  operation(
    target,
    "change",
    Mutation(result, { description: "Makes, changes and removes records of any types as one: all of it or nothing." }),
    [
      context,
      argument("changes", () => [classes.ChangeInput], "The changes. They may link to one another by ids of your own.", {}),
      reason,
      dryRun,
    ],
    async ({ sets, occasion }: Doors, given: readonly Given[], why: string | undefined, tried: boolean) => {
      if (given.length > LARGEST_SET) throw wrong(["changes"], "At most 10,000 changes are made at once");
      const changes = given.map((one, index) => {
        const read = changeOf(one);
        if (!read) throw wrong(["changes", index], "Each change names one record: to make, to change or to remove");
        if (one.id && !isId(one.id)) throw wrong(["changes", index, "id"], "An id of your own is a UUID");
        return read.change;
      });
      return sets.change(changes, { ...occasion, reason: why }, tried);
    },
  );
  operation(
    target,
    "undo",
    Mutation(result, { description: "Takes a change set back, or parts of it. What somebody changed since is left as it is, and named." }),
    [
      context,
      argument("changeSet", () => ID, "The change set.", {}),
      argument("only", () => [classes.UndoPart], "Only these parts of it."),
      reason,
      dryRun,
    ],
    ({ sets, occasion }: Doors, changeSet: string, only: readonly UndoPart[] | undefined, why: string | undefined, tried: boolean) =>
      sets.undo(changeSet, only ?? undefined, { ...occasion, reason: why }, tried),
  );
  Resolver()(target);
  return target;
}
