import { Column, PrimaryColumn } from "typeorm";

/** What holds from a day until a day: its first day may be unknown, its end open. */
export abstract class Term {
  @PrimaryColumn("uuid")
  id!: string;

  @Column("date", { nullable: true })
  from!: string | null;

  @Column("date", { nullable: true })
  until!: string | null;
}

/** The condition that a row of that alias holds on the parameter `day`. */
export const holds = (alias: string): string =>
  `(${alias}.from IS NULL OR ${alias}.from <= :day) AND (${alias}.until IS NULL OR ${alias}.until > :day)`;
