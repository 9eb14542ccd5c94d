import type { GraphQLSchema } from "graphql";
import type { RecordRule } from "../../engine/write/rule.ts";
import { unfit } from "./fitness.ts";

/** A query that is kept can be asked: it is of the register's schema, it only asks, and its variables fit. */
export const fitToAsk = (schema: () => Promise<GraphQLSchema>): RecordRule => ({
  watches: ["SavedQuery"],
  async broken(touched, run) {
    const rows = await run(`SELECT id, query, variables FROM saved_queries WHERE id = ANY($1::uuid[])`, [touched.get("SavedQuery") ?? []]);
    const asked = await schema();
    return rows.flatMap(({ id, query, variables }) => {
      const wrong = unfit(asked, String(query), variables as string | null);
      return wrong ? [{ type: "SavedQuery", id: String(id), ...wrong }] : [];
    });
  },
});
