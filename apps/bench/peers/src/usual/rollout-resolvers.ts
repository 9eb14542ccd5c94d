import { Arg, Ctx, FieldResolver, Float, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { DataSource } from "typeorm";
import { type Connected, connected, EnrolmentConnection, PostConnection, SiteConnection, TeamConnection } from "./connections.ts";
import { establishmentOf } from "./figures.ts";
import type { Context } from "./loaders.ts";
import { Region, Site, Team } from "./rollout-entities.ts";
import type { Post } from "./workforce-entities.ts";

@Resolver(() => Site)
export class SiteResolver {
  constructor(private readonly source: DataSource) {}

  @Query(() => Site, { nullable: true })
  site(@Arg("id", () => ID) id: string): Promise<Site | null> {
    return this.source.getRepository(Site).findOneBy({ id });
  }

  @Query(() => SiteConnection)
  async sites(@Arg("first", () => Int, { defaultValue: 50 }) first: number): Promise<Connected<Site>> {
    const [nodes, totalCount] = await this.source
      .getRepository(Site)
      .createQueryBuilder("site")
      .orderBy("site.name COLLATE natural_order")
      .addOrderBy("site.id")
      .take(first)
      .getManyAndCount();
    return { totalCount, nodes };
  }

  @FieldResolver(() => Region, { nullable: true })
  region(@Root() { id }: Site, @Ctx() { loaders }: Context): Promise<Region | null> {
    return loaders.regionOfSite.load(id);
  }

  @FieldResolver(() => TeamConnection)
  async teams(@Root() { id }: Site, @Ctx() { loaders }: Context): Promise<Connected<Team>> {
    const held = await loaders.teamsOfSite.load(id);
    return connected(held.map(({ team }) => team));
  }

  @FieldResolver(() => EnrolmentConnection)
  async enrolments(@Root() { id }: Site, @Ctx() { loaders }: Context): Promise<EnrolmentConnection> {
    return { totalCount: (await loaders.enrolmentsOfSite.load(id)) ?? 0 };
  }
}

@Resolver(() => Team)
export class TeamResolver {
  constructor(
    private readonly source: DataSource,
    private readonly day: string,
  ) {}

  /** The teams of a wave, those with most vacancies first. */
  @Query(() => TeamConnection)
  async teams(
    @Arg("wave", () => String) code: string,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
  ): Promise<Connected<Team>> {
    const ofWave = this.source
      .getRepository(Team)
      .createQueryBuilder("team")
      .innerJoin("team.wave", "wave")
      .where("wave.code = :code", { code });
    const totalCount = await ofWave.getCount();
    const establishment = establishmentOf(this.source);
    const nodes = await ofWave
      .leftJoin(`(${establishment.getQuery()})`, "establishment", "establishment.team = team.id")
      .setParameters({ day: this.day })
      .orderBy("coalesce(establishment.vacant, 0)", "DESC")
      .addOrderBy("team.id")
      .limit(first)
      .getMany();
    return { totalCount, nodes };
  }

  @FieldResolver(() => String, { nullable: true })
  async stage(@Root() { id }: Team, @Ctx() { loaders }: Context): Promise<string | null> {
    return (await loaders.stageOfTeam.load(id))?.value ?? null;
  }

  @FieldResolver(() => Site, { nullable: true })
  site(@Root() { id }: Team, @Ctx() { loaders }: Context): Promise<Site | null> {
    return loaders.siteOfTeam.load(id);
  }

  @FieldResolver(() => PostConnection)
  async posts(@Root() { id }: Team, @Ctx() { loaders }: Context): Promise<Connected<Post>> {
    return connected(await loaders.postsOfTeam.load(id));
  }

  @FieldResolver(() => Float)
  async fundedWte(@Root() { id }: Team, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.establishmentOfTeam.load(id))?.funded ?? 0;
  }

  @FieldResolver(() => Float)
  async filledWte(@Root() { id }: Team, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.establishmentOfTeam.load(id))?.filled ?? 0;
  }

  @FieldResolver(() => Float)
  async vacancies(@Root() { id }: Team, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.establishmentOfTeam.load(id))?.vacant ?? 0;
  }

  @FieldResolver(() => Int)
  async settingsSupported(@Root() { id }: Team, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.settingsSupportedByTeam.load(id)) ?? 0;
  }
}
