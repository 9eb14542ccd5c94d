import { Ctx, FieldResolver, Float, Resolver, Root } from "type-graphql";
import { type Connected, connected, PostingConnection } from "./connections.ts";
import type { Context } from "./loaders.ts";
import { Post, Posting, StaffMember } from "./workforce-entities.ts";

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Float, { nullable: true })
  async wte(@Root() { id }: Post, @Ctx() { loaders }: Context): Promise<number | null> {
    return (await loaders.wteOfPost.load(id))?.value ?? null;
  }

  /** The postings that are in force. */
  @FieldResolver(() => PostingConnection)
  async postings(@Root() { id }: Post, @Ctx() { loaders }: Context): Promise<Connected<Posting>> {
    return connected(await loaders.postingsOfPost.load(id));
  }
}

@Resolver(() => Posting)
export class PostingResolver {
  @FieldResolver(() => StaffMember, { nullable: true })
  staffMember(@Root() { staffMemberId }: Posting, @Ctx() { loaders }: Context): Promise<StaffMember | null> {
    return loaders.staffMember.load(staffMemberId);
  }
}
