import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from "typeorm";
import { Term } from "./term.ts";

@ObjectType()
@Entity("regions")
export class Region {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  name!: string;
}

@Entity("waves")
export class Wave {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("varchar")
  code!: string;
}

@ObjectType()
@Entity("sites")
export class Site {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  name!: string;
}

/** The region that a site lies in, over time. */
@Entity("site_regions")
export class SiteRegion extends Term {
  @Column("uuid", { name: "site_id" })
  siteId!: string;

  @ManyToOne(() => Region)
  @JoinColumn({ name: "value_id" })
  region!: Region;
}

@Entity("enrolments")
export class Enrolment {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("uuid", { name: "site_id" })
  siteId!: string;
}

@ObjectType()
@Entity("teams")
export class Team {
  @Field(() => ID)
  @PrimaryColumn("uuid")
  id!: string;

  @Field(() => String)
  @Column("varchar")
  name!: string;

  @ManyToOne(() => Wave)
  @JoinColumn({ name: "wave_id" })
  wave!: Wave;
}

/** The site that a team belongs to, over time. */
@Entity("team_sites")
export class TeamSite extends Term {
  @Column("uuid", { name: "team_id" })
  teamId!: string;

  @ManyToOne(() => Team)
  @JoinColumn({ name: "team_id" })
  team!: Team;

  @Column("uuid", { name: "value_id" })
  siteId!: string;

  @ManyToOne(() => Site)
  @JoinColumn({ name: "value_id" })
  site!: Site;
}

/** The stage that a team is in, over time. */
@Entity("team_stages")
export class TeamStage extends Term {
  @Column("uuid", { name: "team_id" })
  teamId!: string;

  @Column("varchar")
  value!: string;
}
