import { traineeship } from "@trailblazer/records";
import { type GraphQLResolveInfo, getArgumentValues, Kind, parse } from "graphql";
import { Arg, Ctx, getMetadataStorage, Info, Query, Resolver } from "type-graphql";
import type { Doors } from "../../engine/declare/resolver.ts";
import { DateScalar, DateTimeScalar } from "../../engine/declare/scalars.ts";
import { type Followed, kaplanMeier } from "./kaplan-meier.ts";
import { RetentionMonth } from "./retention-month.ts";

/** Those who qualified, put together by how long they were followed: no person is in it. */
const question = parse(`
  query ($where: TraineeshipWhere, $asOf: Date, $knownAt: DateTime, $after: String) {
    traineeships(where: $where, asOf: $asOf, knownAt: $knownAt) {
      groups(first: 1000, after: $after) { nodes { key { standing daysInPost } count } pageInfo { hasNextPage endCursor } }
    }
  }`);
const [operation] = question.definitions;

interface Groups {
  readonly nodes: readonly { readonly key: { readonly standing: string; readonly daysInPost: number }; readonly count: number }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** Asks through the read door, with the rights of whoever asks. */
async function groups({ read }: Doors, { schema }: GraphQLResolveInfo, variables: Readonly<Record<string, unknown>>): Promise<Groups> {
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error("The question of retention is an operation");
  const { text, roots } = await read.query({
    operation: { schema, fragments: {}, variables },
    document: question,
    selections: operation.selectionSet,
  });
  if (text === undefined && roots?.traineeships instanceof Error) throw roots.traineeships;
  const data = text === undefined ? roots : (JSON.parse(text) as Record<string, unknown>);
  return (data!.traineeships as { groups: Groups }).groups;
}

/** The filter of traineeships, as the engine declared it: asked for when the schema is built. */
const filter = (): typeof String =>
  getMetadataStorage().inputTypes.findLast((one) => one.name === `${traineeship.name}Where`)!.target as unknown as typeof String;

/** How long practitioners stay who qualified. */
@Resolver()
export class RetentionResolver {
  @Query(() => [RetentionMonth], {
    description:
      "The share of those who qualified that is in post at each month since: Kaplan and Meier's estimate, in which those still in post count for as long as they were followed. In post is whoever holds any post of a team that one may see. Months are twelfths of a year. Empty where nobody qualified.",
  })
  async retention(
    @Ctx() doors: Doors,
    @Info() info: GraphQLResolveInfo,
    @Arg("where", filter, { nullable: true, description: "Whose: as of one cohort, one university or one site. All where not given." })
    _where?: unknown,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "Until which day they are followed; today where not given." })
    _asOf?: string,
    @Arg("knownAt", () => DateTimeScalar, { nullable: true, description: "As it was known at a moment." })
    _knownAt?: Date,
  ): Promise<RetentionMonth[]> {
    const { where, ...at } = getArgumentValues(info.parentType.getFields()[info.fieldName]!, info.fieldNodes[0]!, info.variableValues);
    const qualified = { and: [where ?? {}, { standing: { in: ["IN_POST", "LEFT"] } }] };
    const followed: Followed[] = [];
    let page: Groups | undefined;
    do {
      page = await groups(doors, info, { ...at, where: qualified, after: page?.pageInfo.endCursor ?? null });
      followed.push(...page.nodes.map(({ key, count }) => ({ days: key.daysInPost, hasLeft: key.standing === "LEFT", people: count })));
    } while (page.pageInfo.hasNextPage);
    return kaplanMeier(followed);
  }
}
