import { Field, Float, ID, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Term } from "./term.ts";

const decimal = { from: (text: string) => Number(text), to: (value: number) => value };

@ObjectType()
@Entity("posts")
export class Post {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "team_id" })
  teamId!: string;

  @Field(() => String)
  @Column("varchar")
  role!: string;

  @Column("date", { name: "opened_on" })
  openedOn!: string;

  @Column("date", { name: "closed_on", nullable: true })
  closedOn!: string | null;
}

/** The whole-time equivalents of a post, over time. */
@Entity("post_wtes")
export class PostWte extends Term {
  @Column("uuid", { name: "post_id" })
  postId!: string;

  @Column("numeric", { transformer: decimal })
  value!: number;
}

@ObjectType()
@Entity("postings")
export class Posting {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "post_id" })
  postId!: string;

  @Column("uuid", { name: "staff_member_id" })
  staffMemberId!: string;

  @Field(() => String)
  @Column("varchar")
  kind!: string;

  @Field(() => Float)
  @Column("numeric", { transformer: decimal })
  wte!: number;

  @Field(() => String)
  @Column("date")
  from!: string;

  @Column("date", { nullable: true })
  until!: string | null;
}

@ObjectType()
@Entity("staff")
export class StaffMember {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  name!: string;
}
