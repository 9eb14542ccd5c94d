import { Field, ID, Int, ObjectType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { Term } from "./term.ts";

@ObjectType()
@Entity("settings")
export class Setting {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => Int)
  @Column("int")
  version!: number;

  @Column("timestamptz", { name: "updated_at" })
  updatedAt!: Date;

  @Field(() => String)
  @Column("varchar")
  name!: string;

  @Field(() => String, { nullable: true })
  @Column("varchar", { nullable: true })
  urn!: string | null;

  @Field(() => String, { nullable: true })
  @Column("varchar", { nullable: true })
  phase!: string | null;

  @Field(() => String, { nullable: true })
  @Column("varchar", { nullable: true })
  town!: string | null;

  @Field(() => String, { nullable: true })
  @Column("varchar", { nullable: true })
  trust!: string | null;
}

/** The pupils of a setting, over time. */
@Entity("setting_rolls")
export class SettingRoll extends Term {
  @Column("uuid", { name: "setting_id" })
  settingId!: string;

  @Column("int")
  value!: number;
}

@ObjectType()
@Entity("supports")
export class Support extends Term {
  @Column("uuid", { name: "setting_id" })
  settingId!: string;

  @Column("uuid", { name: "campus_id", nullable: true })
  campusId!: string | null;

  @Column("uuid", { name: "team_id" })
  teamId!: string;

  @Field(() => String)
  @Column("varchar")
  kind!: string;
}
