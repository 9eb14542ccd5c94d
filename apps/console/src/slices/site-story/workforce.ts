import type { Model } from "@trailblazer/fields";
import { post } from "@trailblazer/records";
import { type Group, groupOf } from "../../kit/desk/groups.ts";
import type { Where } from "../../kit/list/where.ts";

/** What is added up of the posts of each role, with the words of its column. */
export const sums = { wte: "Funded", filledWte: "Filled", vacantWte: "Vacant" } as const;

/** The posts of a site by role. */
export const workforceQuery = `query PostsByRole($where: PostWhere) {
  posts(where: $where) { groups(first: 100) { nodes { key { role } count sum { ${Object.keys(sums).join(" ")} } } } }
}`;

/** What the register answers to `workforceQuery`. */
export interface Answer {
  readonly posts: {
    readonly groups: {
      readonly nodes: readonly {
        readonly key: Readonly<Record<string, unknown>>;
        readonly count: number;
        readonly sum: Readonly<Record<string, number | null>>;
      }[];
    };
  };
}

/** The roles, most funded first, each with its sums and the rows behind them. */
export function rolesOf(model: Model, where: Where, { posts }: Answer): readonly (readonly Group[])[] {
  const rows = posts.groups.nodes.map((node) =>
    Object.keys(sums).map((sum) => groupOf(model, { type: post, by: ["role"], sum, where }, node)),
  );
  return rows.toSorted(([a], [b]) => b!.value - a!.value);
}
