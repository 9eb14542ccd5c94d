import { type ClassType, Field, Int, ObjectType } from "type-graphql";
import { Site, Team } from "./rollout-entities.ts";
import { Setting, Support } from "./setting-entities.ts";
import { Post, Posting } from "./workforce-entities.ts";

/** A list with its length. */
export interface Connected<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

/** All of a list as a connection. */
export const connected = <T>(nodes: readonly T[]): Connected<T> => ({ totalCount: nodes.length, nodes });

function connectionOf<T extends object>(type: ClassType<T>) {
  @ObjectType()
  abstract class Connection implements Connected<T> {
    @Field(() => Int)
    totalCount!: number;

    @Field(() => [type])
    nodes!: T[];
  }
  return Connection;
}

@ObjectType()
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true })
  endCursor!: string | null;
}

@ObjectType()
export class SiteConnection extends connectionOf(Site) {}

@ObjectType()
export class TeamConnection extends connectionOf(Team) {}

@ObjectType()
export class SettingConnection extends connectionOf(Setting) {
  @Field(() => PageInfo)
  pageInfo!: PageInfo;
}

@ObjectType()
export class SupportConnection extends connectionOf(Support) {}

@ObjectType()
export class PostConnection extends connectionOf(Post) {}

@ObjectType()
export class PostingConnection extends connectionOf(Posting) {}

@ObjectType()
export class EnrolmentConnection {
  @Field(() => Int)
  totalCount!: number;
}
