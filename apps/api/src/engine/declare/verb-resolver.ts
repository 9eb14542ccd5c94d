import type { GraphQLResolveInfo } from "graphql";
import { Mutation, Resolver } from "type-graphql";
import { drafting, LARGEST, placeOf, refuse, type Verb } from "../write/verb.ts";
import type { GraphClass } from "./filters.ts";
import { type Doors, operation } from "./resolver.ts";
import { argument, context, dryRun, info, outcome, reason } from "./set-resolver.ts";
import type { SetClasses } from "./sets.ts";

/**
 * The mutations of verbs. Each reads as whoever asks, and writes through the one door, as one change set: whoever could make its changes
 * by hand may do it, nobody else. What is wrong with the input is an error at its place; what the records or the rights stand against is told in the result.
 */
export function verbResolver(verbs: readonly Verb[], { ChangeResult }: SetClasses): GraphClass {
  const target = { VerbResolver: class {} }.VerbResolver as GraphClass;
  const result = (() => ChangeResult) as unknown as () => typeof String;
  for (const { name, Input, description, plan } of verbs)
    operation(
      target,
      name,
      Mutation(result, { description }),
      [context, info, argument("input", () => Input, "What is to be done.", {}), reason, dryRun],
      (doors: Doors, asked: GraphQLResolveInfo, input: object, why: string | undefined, tried: boolean) =>
        outcome(doors, asked, why, tried, async (occasion, last) => {
          const { work, steps } = drafting(doors.read, doors.today());
          await plan({ ...input } as never, work);
          const planned = steps();
          if (planned.length > LARGEST) refuse([], "At most 10,000 records are changed at once");
          const done = await doors.sets.change(
            planned.map(({ change }) => change),
            occasion,
            tried,
            last,
          );
          return { ...done, refused: done.refused.map((one) => ({ ...one, path: placeOf(planned, one.path) })) };
        }),
    );
  Resolver()(target);
  return target;
}
