import { traineeship } from "@trailblazer/records";
import { type GraphQLResolveInfo, parse } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Doors } from "../../engine/declare/resolver.ts";
import { DateScalar, DateTimeScalar } from "../../engine/declare/scalars.ts";
import { kaplanMeier } from "./kaplan-meier.ts";
import { argumentsOf, filterOf, groupsOf } from "./people-in-groups.ts";
import { RetentionMonth } from "./retention-month.ts";

/** Those who qualified, put together by how long they were followed: no person is in it. */
const question = parse(`
  query ($where: TraineeshipWhere, $asOf: Date, $knownAt: DateTime, $after: String) {
    traineeships(where: $where, asOf: $asOf, knownAt: $knownAt) {
      groups(first: 1000, after: $after) { nodes { key { standing daysInPost } count } pageInfo { hasNextPage endCursor } }
    }
  }`);

interface Together {
  readonly key: { readonly standing: string; readonly daysInPost: number };
  readonly count: number;
}

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
    @Arg("where", filterOf(traineeship), {
      nullable: true,
      description: "Whose: as of one cohort, one university or one site. All where not given.",
    })
    _where?: unknown,
    @Arg("asOf", () => DateScalar, { nullable: true, description: "Until which day they are followed; today where not given." })
    _asOf?: string,
    @Arg("knownAt", () => DateTimeScalar, { nullable: true, description: "As it was known at a moment." })
    _knownAt?: Date,
  ): Promise<RetentionMonth[]> {
    const { where, ...at } = argumentsOf(info);
    const qualified = { and: [where ?? {}, { standing: { in: ["IN_POST", "LEFT"] } }] };
    const groups = await groupsOf<Together>(question, doors, info, { ...at, where: qualified });
    return kaplanMeier(groups.map(({ key, count }) => ({ days: key.daysInPost, hasLeft: key.standing === "LEFT", people: count })));
  }
}
