import { citation, schemes } from "@trailblazer/records";
import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Info, Mutation, Resolver } from "type-graphql";
import { declaredChoice, declaredRecord } from "../../engine/declare/declared-type.ts";
import { once, payload } from "../../engine/declare/resolver.ts";
import { BadInput, Forbidden } from "../../engine/refusals.ts";
import type { Asking } from "../../engine/serve/asking.ts";
import { askedAgain } from "./asked-again.ts";
import { unfit } from "./fitness.ts";

const wrong = (at: string, message: string) => new BadInput([{ path: [at], message }]);

/** What stands in the way of citing, said at its argument. */
function checked(purpose: string, scheme: string, reason: string, { rights }: Asking): void {
  if (!purpose.trim()) throw wrong("purpose", "Purpose is required");
  if (!Object.hasOwn(schemes, scheme)) throw wrong("scheme", "Numbers of people are published by a scheme");
  if (scheme !== "NONE") return;
  if (rights.publishes) throw new Forbidden("Numbers of people are published by a scheme: those who keep records cite them as they are");
  if (!reason.trim()) throw wrong("reason", "Reason is required where numbers of people are told as they are");
}

/** Citing: an answer that is found again, the same, however the register changes. */
@Resolver()
export class CitationResolver {
  @Mutation(declaredRecord(citation.name), {
    description:
      "Keeps what a query answers now, as it is published, so that it is found again at `/cite/` and its id: by the register as it is known now, by today, and with one's roles, whoever asks later.",
  })
  async cite(
    @Ctx() asking: Asking,
    @Info() info: GraphQLResolveInfo,
    @Arg("purpose", () => String, { description: "Where it is cited, and what for." }) purpose: string,
    @Arg("query", () => String, { description: "The query. `@published` need not stand in it." }) query: string,
    @Arg("scheme", declaredChoice("CitationScheme"), { description: "How numbers of people are published." }) scheme: string,
    @Arg("variables", () => String, { nullable: true, description: "Its variables, as a JSON object." }) variables?: string,
    @Arg("reason", () => String, { nullable: true, description: "Why numbers of people are told as they are, where they are." })
    reason?: string,
  ): Promise<unknown> {
    checked(purpose, scheme, reason ?? "", asking);
    const given = variables?.trim() ? variables : null;
    const misfit = unfit(info.schema, query, given);
    if (misfit) throw wrong(misfit.field, misfit.sentence);
    const { viewer, today } = asking;
    const kept = { query, variables: given, scheme, today: today(), knownAt: new Date().toISOString(), rights: viewer.granted };
    const { ids } = await once(asking, info, null, async (occasion) => {
      const { digest } = await askedAgain(info.schema, asking, kept);
      const input = {
        ...kept,
        purpose: purpose.trim(),
        reason: reason?.trim() ? reason.trim() : null,
        rights: JSON.stringify(kept.rights),
        digest,
      };
      return asking.beyond().write.apply([{ create: citation.name, input }], occasion, { at: [[]] });
    });
    // What others rely on is not offered to be undone.
    asking.made.delete(String(info.path.key));
    return payload(asking.read, info, citation.name, ids[0]!);
  }
}
