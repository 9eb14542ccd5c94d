import type { DataSource } from "typeorm";
import { Support } from "./setting-entities.ts";
import { holds } from "./term.ts";
import { Post, Posting, PostWte } from "./workforce-entities.ts";

/** What a team's posts come to, in whole-time equivalents. */
export interface Establishment {
  readonly funded: number;
  readonly filled: number;
  readonly vacant: number;
}

/** What the posts of all teams come to on the parameter `day`, a row each: the team, and the three figures. */
export const establishmentOf = (source: DataSource) =>
  source
    .createQueryBuilder()
    .select("post.teamId", "team")
    .addSelect("sum(coalesce(wte.value, 0))", "funded")
    .addSelect("sum(least(coalesce(wte.value, 0), coalesce(held.wte, 0)))", "filled")
    .addSelect("sum(greatest(0, coalesce(wte.value, 0) - coalesce(held.wte, 0)))", "vacant")
    .from(Post, "post")
    .leftJoin(PostWte, "wte", `wte.postId = post.id AND ${holds("wte")}`)
    .leftJoin(
      (held) =>
        held
          .select("posting.postId", "post")
          .addSelect("sum(posting.wte)", "wte")
          .from(Posting, "posting")
          .where(`posting.kind IN ('SUBSTANTIVE', 'SECONDMENT') AND ${holds("posting")}`)
          .groupBy("posting.postId"),
      "held",
      "held.post = post.id",
    )
    .where("post.openedOn <= :day AND (post.closedOn IS NULL OR post.closedOn > :day)")
    .groupBy("post.teamId");

/** What the posts of some teams come to. */
export async function establishments(source: DataSource, ids: readonly string[], day: string): Promise<Map<string, Establishment>> {
  const rows = await establishmentOf(source)
    .andWhere("post.teamId IN (:...ids)", { ids, day })
    .getRawMany<{ team: string; funded: string; filled: string; vacant: string }>();
  return new Map(
    rows.map(({ team, funded, filled, vacant }) => [team, { funded: Number(funded), filled: Number(filled), vacant: Number(vacant) }]),
  );
}

/** How many settings, and campuses of settings, each of some teams supports. */
export async function supported(source: DataSource, ids: readonly string[], day: string): Promise<Map<string, number>> {
  const rows = await source
    .getRepository(Support)
    .createQueryBuilder("support")
    .select("support.teamId", "team")
    .addSelect("count(DISTINCT coalesce(support.campusId, support.settingId))::int", "count")
    .where(`support.teamId IN (:...ids) AND ${holds("support")}`, { ids, day })
    .groupBy("support.teamId")
    .getRawMany<{ team: string; count: number }>();
  return new Map(rows.map(({ team, count }) => [team, count]));
}
