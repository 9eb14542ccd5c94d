import DataLoader from "dataloader";
import { type DataSource, In } from "typeorm";
import { type Establishment, establishments, supported } from "./figures.ts";
import { Enrolment, Region, Site, SiteRegion, Team, TeamSite, TeamStage, Wave } from "./rollout-entities.ts";
import { Setting, SettingRoll, Support } from "./setting-entities.ts";
import { holds } from "./term.ts";
import { Post, Posting, PostWte, StaffMember } from "./workforce-entities.ts";

const by = <T>(rows: readonly T[], key: (row: T) => string): Map<string, T> => new Map(rows.map((row) => [key(row), row]));

/** A loader of one thing for each key; null where there is none. */
const one = <T>(load: (keys: readonly string[]) => Promise<Map<string, T>>) =>
  new DataLoader<string, T | null>(async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key) ?? null);
  });

/** A loader of a list for each key. */
const many = <T>(load: (keys: readonly string[]) => Promise<readonly T[]>, key: (row: T) => string) =>
  new DataLoader<string, T[]>(async (keys) => {
    const found = Map.groupBy(await load(keys), key);
    return keys.map((each) => found.get(each) ?? []);
  });

/** The loaders of one request: what its records name is fetched once for each level of the question. */
export function loaders(source: DataSource, day: string) {
  const rows = <T extends object>(entity: new () => T, alias: string) => source.getRepository(entity).createQueryBuilder(alias);
  const found = <T extends { id: string }>(entity: new () => T) =>
    one<T>(async (ids) => by((await source.getRepository<{ id: string }>(entity).findBy({ id: In(ids) })) as T[], ({ id }) => id));
  return {
    team: found(Team),
    staffMember: found(StaffMember),
    regionOfSite: one<Region>(async (ids) => {
      const held = await rows(SiteRegion, "held")
        .innerJoinAndSelect("held.region", "region")
        .where(`held.siteId IN (:...ids) AND ${holds("held")}`, { ids, day })
        .getMany();
      return new Map(held.map(({ siteId, region }) => [siteId, region]));
    }),
    teamsOfSite: many<TeamSite>(
      (ids) =>
        rows(TeamSite, "held")
          .innerJoinAndSelect("held.team", "team")
          .where(`held.siteId IN (:...ids) AND ${holds("held")}`, { ids, day })
          .orderBy("team.name COLLATE natural_order")
          .addOrderBy("team.id")
          .getMany(),
      ({ siteId }) => siteId,
    ),
    enrolmentsOfSite: one<number>(async (ids) => {
      const counts = await rows(Enrolment, "enrolment")
        .select("enrolment.siteId", "site")
        .addSelect("count(*)::int", "count")
        .where("enrolment.siteId IN (:...ids)", { ids })
        .groupBy("enrolment.siteId")
        .getRawMany<{ site: string; count: number }>();
      return new Map(counts.map(({ site, count }) => [site, count]));
    }),
    stageOfTeam: one<TeamStage>(async (ids) =>
      by(
        await rows(TeamStage, "held")
          .where(`held.teamId IN (:...ids) AND ${holds("held")}`, { ids, day })
          .getMany(),
        ({ teamId }) => teamId,
      ),
    ),
    siteOfTeam: one<Site>(async (ids) => {
      const held = await rows(TeamSite, "held")
        .innerJoinAndSelect("held.site", "site")
        .where(`held.teamId IN (:...ids) AND ${holds("held")}`, { ids, day })
        .getMany();
      return new Map(held.map(({ teamId, site }) => [teamId, site]));
    }),
    postsOfTeam: many<Post>(
      (ids) => source.getRepository(Post).find({ where: { teamId: In(ids) }, order: { id: "ASC" } }),
      ({ teamId }) => teamId,
    ),
    establishmentOfTeam: one<Establishment>((ids) => establishments(source, ids, day)),
    settingsSupportedByTeam: one<number>((ids) => supported(source, ids, day)),
    wteOfPost: one<PostWte>(async (ids) =>
      by(
        await rows(PostWte, "held")
          .where(`held.postId IN (:...ids) AND ${holds("held")}`, { ids, day })
          .getMany(),
        ({ postId }) => postId,
      ),
    ),
    postingsOfPost: many<Posting>(
      (ids) =>
        rows(Posting, "posting")
          .where(`posting.postId IN (:...ids) AND ${holds("posting")}`, { ids, day })
          .orderBy("posting.id")
          .getMany(),
      ({ postId }) => postId,
    ),
    pupilsOfSetting: one<SettingRoll>(async (ids) =>
      by(
        await rows(SettingRoll, "held")
          .where(`held.settingId IN (:...ids) AND ${holds("held")}`, { ids, day })
          .getMany(),
        ({ settingId }) => settingId,
      ),
    ),
    supportsOfSetting: many<Support>(
      (ids) =>
        rows(Support, "support")
          .where(`support.settingId IN (:...ids) AND ${holds("support")}`, { ids, day })
          .orderBy("support.id")
          .getMany(),
      ({ settingId }) => settingId,
    ),
  };
}

/** What each resolver is given. */
export interface Context {
  readonly loaders: ReturnType<typeof loaders>;
}

export const entities = [
  Enrolment,
  Post,
  Posting,
  PostWte,
  Region,
  Setting,
  SettingRoll,
  Site,
  SiteRegion,
  StaffMember,
  Support,
  Team,
  TeamSite,
  TeamStage,
  Wave,
];
