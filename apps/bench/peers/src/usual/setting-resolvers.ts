import { GraphQLError } from "graphql";
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import type { DataSource } from "typeorm";
import { type Connected, connected, SettingConnection, SupportConnection } from "./connections.ts";
import type { Context } from "./loaders.ts";
import { Team } from "./rollout-entities.ts";
import { Setting, Support } from "./setting-entities.ts";
import { holds } from "./term.ts";

@Resolver(() => Setting)
export class SettingResolver {
  constructor(
    private readonly source: DataSource,
    private readonly day: string,
  ) {}

  /** The settings of a phase that a team supports. */
  @Query(() => SettingConnection)
  async settings(
    @Arg("phase", () => String) phase: string,
    @Arg("first", () => Int, { defaultValue: 50 }) first: number,
  ): Promise<SettingConnection> {
    const [found, totalCount] = await this.source
      .getRepository(Setting)
      .createQueryBuilder("setting")
      .where("setting.phase = :phase", { phase })
      .andWhere(
        (query) =>
          `EXISTS ${query
            .subQuery()
            .select("1")
            .from(Support, "support")
            .where(`support.settingId = setting.id AND ${holds("support")}`)
            .getQuery()}`,
        { day: this.day },
      )
      .orderBy("setting.name COLLATE natural_order")
      .addOrderBy("setting.id")
      .take(first + 1)
      .getManyAndCount();
    const nodes = found.slice(0, first);
    const last = nodes.at(-1);
    const endCursor = last ? Buffer.from(JSON.stringify([last.name, last.id])).toString("base64") : null;
    return { totalCount, nodes, pageInfo: { hasNextPage: found.length > first, endCursor } };
  }

  @Mutation(() => Setting)
  async updateSetting(
    @Arg("id", () => ID) id: string,
    @Arg("version", () => Int) version: number,
    @Arg("trust", () => String) trust: string,
  ): Promise<Setting> {
    const settings = this.source.getRepository(Setting);
    const { affected } = await settings.update({ id, version }, { trust, version: version + 1, updatedAt: new Date() });
    if (!affected) throw new GraphQLError("It is not there, or was changed since");
    return settings.findOneByOrFail({ id });
  }

  @FieldResolver(() => Int, { nullable: true })
  async pupils(@Root() { id }: Setting, @Ctx() { loaders }: Context): Promise<number | null> {
    return (await loaders.pupilsOfSetting.load(id))?.value ?? null;
  }

  /** The supports that are in force. */
  @FieldResolver(() => SupportConnection)
  async supports(@Root() { id }: Setting, @Ctx() { loaders }: Context): Promise<Connected<Support>> {
    return connected(await loaders.supportsOfSetting.load(id));
  }
}

@Resolver(() => Support)
export class SupportResolver {
  @FieldResolver(() => Team, { nullable: true })
  team(@Root() { teamId }: Support, @Ctx() { loaders }: Context): Promise<Team | null> {
    return loaders.team.load(teamId);
  }
}
