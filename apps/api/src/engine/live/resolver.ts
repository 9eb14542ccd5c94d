import { Arg, Field as GraphField, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { type GraphClass, named } from "../declare/filters.ts";
import { operation, type Parameters } from "../declare/resolver.ts";
import { DateTimeScalar } from "../declare/scalars.ts";
import type { Heard, Live, Wanted } from "./live.ts";

type Of = () => typeof String;

/** `changed`: a subscription to what others change, over server-sent events. */
export function liveResolver(): GraphClass {
  const Changed = named("Changed");
  for (const [name, type, description] of [
    ["changeSet", () => ID, "The change set. Given as `after`, it resumes a stream where it broke."],
    ["at", () => DateTimeScalar, "When it was committed."],
    ["record", () => String, "The type of the records."],
    ["ids", () => [ID], "The records; of a past, the records whose past it is."],
  ] as const)
    GraphField(type as unknown as Of, { description })(Changed.prototype, name);
  ObjectType("Changed", { simpleResolvers: true, description: "Records of one type that a change set changed." })(Changed);
  const target = { LiveResolver: class {} }.LiveResolver as GraphClass;
  const optional = (name: string, type: () => unknown, description: string) =>
    Arg(name, type as Of, { nullable: true, description }) as Parameters;
  const subscribe = ({ args, context }: { args: Wanted; context: { live: Live; heard: Heard } }) =>
    context.live.listen(args, context.heard) as never;
  operation(
    target,
    "changed",
    Subscription((() => Changed) as unknown as Of, { subscribe, description: "What is changed from now on, by anybody and by any way." }),
    [
      Root(),
      optional("records", () => [String], "Only of these types, such as Team."),
      optional("ids", () => [ID], "Only of these records."),
      optional("after", () => ID, "The last change set that was heard of: what came after it comes first."),
    ],
    (changed: unknown) => changed,
  );
  Resolver()(target);
  return target;
}
