import { citation } from "@trailblazer/records";
import type { GraphQLSchema } from "graphql";
import type { Granted } from "../../engine/access/viewer.ts";
import { type Cited, type Citing } from "../../engine/serve/citing.ts";
import { askedAgain } from "./asked-again.ts";

/** What is said of an answer that is another by now. */
const FORGOTTEN = "Somebody whom it was of has been forgotten since: it is not what it was";
const OTHERWISE = "It is not what it was: the register answers this query in another way by now";

/** Answers what was cited, as it was. */
export const cited =
  (schema: GraphQLSchema): Citing =>
  async (doors, run, id): Promise<Cited | undefined> => {
    const [found] = await doors.read.records(citation, { id: { eq: id } }, {}, 1);
    if (!found) return undefined;
    const { query, variables, scheme, today, knownAt, rights, digest } = found.values as Record<string, string>;
    const once = {
      query: query!,
      variables: variables ?? null,
      scheme: scheme!,
      today: today!,
      knownAt: knownAt!,
      rights: JSON.parse(rights!) as Granted[],
    };
    const answered = await askedAgain(schema, doors, once);
    if (answered.digest === digest) return { text: answered.text, digest: answered.digest };
    const [forgotten] = await run(`SELECT EXISTS (SELECT FROM change_sets WHERE way = 'FORGET' AND at > $1::timestamptz) AS "is"`, [
      knownAt,
    ]);
    return { ...answered, changed: forgotten?.is ? FORGOTTEN : OTHERWISE };
  };
