import type { Model } from "@trailblazer/fields";
import type { AccessWorld } from "./access-world.ts";
import { generator } from "./generated-operations.ts";
import { randomOf } from "./races.ts";

/** What came of many generated operations. */
export interface GeneratedRun {
  readonly asked: number;
  /** How many came to which code; `answered` where nothing was refused. */
  readonly codes: ReadonlyMap<string, number>;
  readonly faults: readonly string[];
}

/** Asks so many generated operations as each holder of a role, one of ten of them a mutation, and gathers what broke. */
export async function generatedBy(world: AccessWorld, model: Model, each: number, seed = 1): Promise<GeneratedRun> {
  const ids = model.records.flatMap((type) =>
    (["own", "other site", "other region", "deleted"] as const).map((place) => world.id(type, place)),
  );
  const codes = new Map<string, number>();
  const faults: string[] = [];
  let asked = 0;
  for (const [nth, holder] of world.holders.entries()) {
    const made = generator(world.register.schema, ids, randomOf(seed * 7919 + nth));
    const ask = world.register.as({ granted: [holder.granted] });
    for (let count = 0; count < each; count += 1) {
      const { query, variables } = count % 10 === 9 ? made.mutation() : made.query();
      const answer = await ask(query, variables);
      asked += 1;
      const found = answer.errors?.map(({ extensions }) => (typeof extensions?.code === "string" ? extensions.code : "none")) ?? [
        "answered",
      ];
      for (const code of new Set(found)) codes.set(code, (codes.get(code) ?? 0) + 1);
      if (found.includes("INTERNAL_SERVER_ERROR") || found.includes("none") || /\bat .+\.ts:\d/.test(JSON.stringify(answer.errors ?? "")))
        faults.push(`${holder.role} ${holder.scope}: ${query} ${JSON.stringify(variables)} ${JSON.stringify(answer.errors)}`);
    }
  }
  return { asked, codes, faults };
}
