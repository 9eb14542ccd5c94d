import type { Model } from "@trailblazer/fields";
import type { ReadDoor } from "../engine/read/door.ts";
import type { AccessWorld } from "./access-world.ts";
import { generator } from "./generated-operations.ts";
import { randomOf } from "./races.ts";

/** What came of asking the same in both ways. */
export interface Compared {
  readonly asked: number;
  /** How many were written by PostgreSQL as a whole. */
  readonly texts: number;
  readonly differing: readonly string[];
  /** The most statements that one of them took. */
  readonly statements: number;
}

/** The read door with its texts read again, so that graphql-js walks what it would else pass on. */
const walked = (read: ReadDoor): ReadDoor => ({
  ...read,
  async query(query) {
    const { cost, text, roots } = await read.query(query);
    return text === undefined ? { cost, roots: roots ?? {} } : { cost, roots: JSON.parse(text) as Record<string, unknown> };
  },
});

/** A fault is told under a reference of its own each time. */
const withoutReference = (text: string) => text.replace(/Quote [0-9a-f]{8}|"reference":"[0-9a-f]{8}"/g, "");

/** Asks so many generated queries as each holder of a role, in both ways. */
export async function compared(world: AccessWorld, model: Model, each: number, seed = 1): Promise<Compared> {
  const ids = model.records.flatMap((type) =>
    (["own", "other site", "other region", "deleted"] as const).map((place) => world.id(type, place)),
  );
  const differing: string[] = [];
  let [asked, texts, statements] = [0, 0, 0];
  for (const [nth, holder] of world.holders.entries()) {
    const rights = world.register.rightsOf({ account: null, name: null, isReadOnly: false, granted: [holder.granted] });
    const made = generator(world.register.schema, ids, randomOf(seed * 104_729 + nth));
    let isText = false;
    const direct = world.register.texts(rights, (read) => ({
      ...read,
      async query(query) {
        const answer = await read.query(query);
        isText = answer.text !== undefined;
        return answer;
      },
    }));
    const walk = world.register.texts(rights, walked);
    for (let count = 0; count < each; count += 1) {
      const { query, variables } = made.query();
      // `why` is no part of a plan, and may still be asking when another part of its question has failed.
      if (query.includes(": why")) continue;
      isText = false;
      const { result: one, count: ran } = await world.register.statements(() => direct(query, variables));
      const other = await walk(query, variables);
      asked += 1;
      if (isText) {
        texts += 1;
        if (!query.includes("knownAt")) statements = Math.max(statements, ran);
      }
      if (withoutReference(one) !== withoutReference(other))
        differing.push(`${holder.role}: ${query} ${JSON.stringify(variables)}\n${one}\n${other}`);
    }
  }
  return { asked, texts, differing, statements };
}
