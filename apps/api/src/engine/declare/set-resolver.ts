import { isId, type Model, problems, type RecordType } from "@trailblazer/fields";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Mutation, Resolver } from "type-graphql";
import type { Line } from "../read/door.ts";
import { within } from "../read/selection.ts";
import { BadInput } from "../refusals.ts";
import type { Occasion } from "../write/occasion.ts";
import type { Outcome } from "../write/outcome.ts";
import type { Last } from "../write/sets.ts";
import type { UndoPart } from "../write/undo-steps.ts";
import type { GraphClass } from "./filters.ts";
import type { Graph } from "./graph.ts";
import { type Doors, once, operation, type Parameters } from "./resolver.ts";
import { changeOf, type SetClasses } from "./sets.ts";

type Given = Readonly<Record<string, unknown>>;
type Seen = { readonly id: string; readonly version: number };

const LARGEST_SET = 10_000;

export const context = Ctx() as Parameters;
export const info = Info() as Parameters;
export const argument = (
  name: string,
  type: () => unknown,
  description: string,
  options: { nullable?: boolean; defaultValue?: unknown } = { nullable: true },
) => Arg(name, type as () => typeof String, { description, ...options }) as Parameters;
export const reason = argument("reason", () => String, "Why, for the history.");
export const dryRun = argument("dryRun", () => Boolean, "Only find out what would come of it.", { defaultValue: false });

const wrong = (path: readonly (string | number)[], message: string) => new BadInput([{ path, message }]);

/** Whether the answer is asked what would be written. */
const asksForLines = ({ schema, fragments, variableValues, fieldName, fieldNodes }: GraphQLResolveInfo): boolean =>
  within({ schema, fragments, variables: variableValues }, { key: fieldName, name: fieldName, nodes: fieldNodes }, "ChangeResult").some(
    ({ name }) => name === "changes",
  );

/** What came of a set of changes; sent again under its key, what came of it the first time. What is only tried is tried again, and tells what it would write. */
export async function outcome(
  doors: Doors,
  asked: GraphQLResolveInfo,
  why: string | undefined,
  tried: boolean,
  work: (occasion: Occasion, last: Last | undefined) => Promise<Outcome>,
): Promise<Outcome & { readonly changes: readonly Line[] }> {
  let changes: readonly Line[] = [];
  const tell: Last = async (run) => {
    changes = await doors.read.written(run);
  };
  const last = tried && asksForLines(asked) ? tell : undefined;
  const kept = await once<Partial<Outcome>>(tried ? { ...doors, keep: undefined } : doors, asked, why, (occasion) => work(occasion, last));
  return { changeSet: null, changed: 0, refused: [], conflicts: [], ...kept, changes };
}

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
      info,
      argument("where", () => Where, "All that match."),
      argument("rows", () => [RowVersion], "These, as they were seen."),
      argument("patch", () => Patch, "What changes of each.", {}),
      argument("expected", () => Int, "How many there were when it was decided: another number is refused."),
      reason,
      dryRun,
    ],
    async (
      doors: Doors,
      asked: GraphQLResolveInfo,
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
      return outcome(doors, asked, why, tried, async (occasion, last) => {
        const seen = await chosen(type, doors, where, rows, expected);
        const changes = seen.map(({ id, version }) => ({ update: type.name, id, version, patch: { ...patch } }));
        return doors.sets.change(changes, occasion, tried, last);
      });
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
      info,
      argument("changes", () => [classes.ChangeInput], "The changes. They may link to one another by ids of your own.", {}),
      reason,
      dryRun,
    ],
    async (doors: Doors, asked: GraphQLResolveInfo, given: readonly Given[], why: string | undefined, tried: boolean) => {
      if (given.length > LARGEST_SET) throw wrong(["changes"], "At most 10,000 changes are made at once");
      const changes = given.map((one, index) => {
        const read = changeOf(one);
        if (!read) throw wrong(["changes", index], "Each change names one record: to make, to change or to remove");
        if (one.id && !isId(one.id)) throw wrong(["changes", index, "id"], "An id of your own is a UUID");
        return read.change;
      });
      return outcome(doors, asked, why, tried, (occasion, last) => doors.sets.change(changes, occasion, tried, last));
    },
  );
  operation(
    target,
    "undo",
    Mutation(result, { description: "Takes a change set back, or parts of it. What somebody changed since is left as it is, and named." }),
    [
      context,
      info,
      argument("changeSet", () => ID, "The change set.", {}),
      argument("only", () => [classes.UndoPart], "Only these parts of it."),
      reason,
      dryRun,
    ],
    (
      doors: Doors,
      asked: GraphQLResolveInfo,
      changeSet: string,
      only: readonly UndoPart[] | undefined,
      why: string | undefined,
      tried: boolean,
    ) => outcome(doors, asked, why, tried, (occasion, last) => doors.sets.undo(changeSet, only ?? undefined, occasion, tried, last)),
  );
  Resolver()(target);
  return target;
}
