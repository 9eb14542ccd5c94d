import { citation } from "@trailblazer/records";
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from "graphql";
import type { Granted } from "../../engine/access/viewer.ts";
import type { OpenDoors } from "../../engine/doors.ts";
import { publishedQuery } from "../../engine/publish/published-query.ts";
import type { Citing } from "../../engine/serve/citing.ts";
import { askedAgain, type Once } from "./asked-again.ts";

/** What is said of an answer that is another by now. */
const FORGOTTEN = "Somebody whom it was of has been forgotten since: it is not what it was";
const OTHERWISE = "It is not what it was: the register answers this query in another way by now";

async function found(doors: OpenDoors, id: string): Promise<(Once & { readonly digest: string }) | undefined> {
  const [one] = await doors.read.records(citation, { id: { eq: id } }, {}, 1);
  if (!one) return undefined;
  const { rights, ...values } = one.values as unknown as Omit<Once, "rights"> & Readonly<Record<"rights" | "digest", string>>;
  return { ...values, rights: JSON.parse(rights) as Granted[] };
}

/** Answers what was cited, as it was. */
export const citing = (schema: GraphQLSchema): Citing => ({
  async answer(doors, run, id) {
    const once = await found(doors, id);
    if (!once) return undefined;
    const answered = await askedAgain(schema, doors, once);
    if (answered.digest === once.digest) return answered;
    const [forgotten] = await run(`SELECT EXISTS (SELECT FROM change_sets WHERE way = 'FORGET' AND at > $1::timestamptz) AS "is"`, [
      once.knownAt,
    ]);
    return { ...answered, changed: forgotten?.is ? FORGOTTEN : OTHERWISE };
  },
  async question(doors, id) {
    const once = await found(doors, id);
    if (!once) return undefined;
    return {
      question: {
        query: publishedQuery(once.query, once.scheme, true),
        variables: JSON.parse(once.variables ?? "{}") as Record<string, unknown>,
      },
      asks: {
        isCited: true,
        async look({ query }) {
          const document = parse(query);
          const operation = document.definitions.find((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION)!;
          return { document, operation };
        },
        async ask({ query, variables }) {
          const { text } = await askedAgain(schema, doors, { ...once, query, variables: JSON.stringify(variables ?? {}) });
          return JSON.parse(text) as Record<string, unknown>;
        },
      },
    };
  },
});
