import { posting } from "@trailblazer/records";
import { type GraphQLResolveInfo, parse } from "graphql";
import { Arg, Ctx, Info, Query, Resolver } from "type-graphql";
import type { Doors } from "../../engine/declare/resolver.ts";
import { DateScalar, DateTimeScalar } from "../../engine/declare/scalars.ts";
import { BadInput } from "../../engine/refusals.ts";
import { argumentsOf, filterOf, groupsOf } from "./people-in-groups.ts";
import { type Employed, rates, Stability } from "./stability-rates.ts";

/** Who is employed on a day, each with the WTE of all postings that are meant. */
const question = parse(`
  query ($where: PostingWhere, $asOf: Date, $knownAt: DateTime, $after: String) {
    postings(where: $where, asOf: $asOf, knownAt: $knownAt) {
      groups(first: 1000, after: $after) { nodes { key { staffMember { self } } sum { wte } } pageInfo { hasNextPage endCursor } }
    }
  }`);

interface Person {
  readonly key: { readonly staffMember: { readonly self: string } };
  readonly sum: { readonly wte: number };
}

/** How many of those who were employed on a day still are on another. */
@Resolver()
export class StabilityResolver {
  @Query(() => Stability, {
    description:
      "Of those employed on one day, the share who are on another: headcount and WTE stability over the period between. Name an employer and a role for the rates as the NHS Data Dictionary has them, of a staff group in an organisation. Agency staff are not employed. Source: NHS Data Dictionary, headcount and FTE stability rates.",
  })
  async stability(
    @Ctx() doors: Doors,
    @Info() info: GraphQLResolveInfo,
    @Arg("from", () => DateScalar, { description: "The day whose staff are followed." }) from: string,
    @Arg("to", () => DateScalar, { description: "The day on which they still are employed, or not." }) to: string,
    @Arg("where", filterOf(posting), {
      nullable: true,
      description: "In which postings, on both days: as of one employer and role, or of one site. All where not given.",
    })
    _where?: unknown,
    @Arg("knownAt", () => DateTimeScalar, { nullable: true, description: "As it was known at a moment." })
    _knownAt?: Date,
  ): Promise<Stability> {
    if (to < from) throw new BadInput([{ path: ["to"], message: "To is not before from" }]);
    const { where, from: _, to: __, ...at } = argumentsOf(info);
    const employed = { and: [where ?? {}, { kind: { ne: "AGENCY" } }] };
    const on = async (asOf: string): Promise<Employed> => {
      const people = await groupsOf<Person>(question, doors, info, { ...at, where: employed, asOf });
      return new Map(people.map(({ key, sum }) => [key.staffMember.self, sum.wte]));
    };
    return rates(await on(from), await on(to));
  }
}
