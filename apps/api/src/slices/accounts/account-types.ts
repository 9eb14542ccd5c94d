import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { declaredChoice } from "../../engine/declare/declared-type.ts";
import { DateScalar, DateTimeScalar } from "../../engine/declare/scalars.ts";

/** What a link by which a password is set is for. */
const LinkPurpose = { INVITE: "INVITE", RESET: "RESET" } as const;
registerEnumType(LinkPurpose, {
  name: "LinkPurpose",
  description: "What a link is for.",
  valuesConfig: {
    INVITE: { description: "The first password of an account." },
    RESET: { description: "Another password in place of one that was forgotten." },
  },
});

@ObjectType({ description: "A role that holds today, and what it is for." })
export class ViewerRole {
  @Field(declaredChoice("GrantRole"), { description: "The role." })
  role!: string;

  @Field(() => String, { description: "What people call the role." })
  label!: string;

  @Field(() => String, { description: "What it is for, in words: England, a region, a site or an organisation." })
  scope!: string;

  @Field(() => ID, { description: "The grant, by which a token can be narrowed to it." })
  grant!: string;

  @Field(() => DateScalar, { nullable: true, description: "The day from which on it no longer holds; empty while it lasts." })
  until!: string | null;
}

@ObjectType({ description: "A browser that is signed in." })
export class Session {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => DateTimeScalar, { description: "When it signed in." })
  startedAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it last asked, to the minute." })
  seenAt!: Date;

  @Field(() => DateTimeScalar, { description: "When it ends at the latest. It ends before that when nobody uses it for an hour." })
  endsAt!: Date;

  @Field(() => String, { description: "How the browser names itself." })
  agent!: string;

  @Field(() => Boolean, { description: "Whether it is the one that asks." })
  isThis!: boolean;
}

@ObjectType({ description: "A token by which a program asks as its owner." })
export class Token {
  @Field(() => ID, { description: "Its id." })
  id!: string;

  @Field(() => String, { description: "What its owner calls it." })
  name!: string;

  @Field(() => Boolean, { description: "Whether it may change records, as far as its owner may; else it only reads." })
  mayWrite!: boolean;

  @Field(() => DateScalar, { description: "The day from which on it no longer holds." })
  endsOn!: string;

  @Field(() => DateTimeScalar, { description: "When it was made." })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: "When it was last used, to the minute." })
  lastUsedAt!: Date | null;

  @Field(declaredChoice("GrantRole"), {
    nullable: true,
    description: "The one role that it has of its owner's; empty where it has all of them.",
  })
  role!: string | null;
}

@ObjectType({ description: "A token that was made." })
export class CreatedToken {
  @Field(() => Token, { description: "The token." })
  token!: Token;

  @Field(() => String, { description: "What a program sends as `Authorization: Bearer`. Shown this once." })
  secret!: string;
}

@ObjectType({ description: "A link by which somebody sets their password." })
export class Invitation {
  @Field(() => String, { description: "The address to send them. Shown this once." })
  url!: string;

  @Field(() => DateTimeScalar, { description: "Until when it can be used." })
  endsAt!: Date;

  @Field(() => LinkPurpose as unknown as typeof String, { description: "What it is for." })
  purpose!: keyof typeof LinkPurpose;
}
