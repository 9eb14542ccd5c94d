import type { Figure, Row, Rows } from "../../engine/read/rows.ts";
import { sumOver } from "../../engine/read/sum-over.ts";
import { sql } from "../../engine/sql.ts";

const paid: Figure = (award, rows) =>
  rows.sum(
    award,
    "payments",
    (payment) => rows.column(payment, "amount"),
    (payment) => sql`${rows.column(payment, "paidOn")} <= ${rows.day}`,
  );

/** Over all years and kinds, as it was known on the day. */
const known =
  (field: "forecast" | "actual"): Figure =>
  (award, rows) =>
    rows.sum(award, "expenditures", (one) => rows.value(one, field));

const spent = known("actual");

const hasBegun = (award: Row, rows: Rows) => sql`${rows.column(award, "from")} <= ${rows.day}`;

const ofAwards = sumOver("awards");

export const ofAward: Readonly<Record<"paid" | "spent" | "forecastSpend" | "unspent", Figure>> = {
  paid,
  spent,
  forecastSpend: known("forecast"),
  unspent: (award, rows) => sql`(${paid(award, rows)} - ${spent(award, rows)})`,
};

export const ofSite: Readonly<Record<"awarded" | "paid" | "spent", Figure>> = {
  awarded: (site, rows) =>
    rows.sum(
      site,
      "awards",
      (award) => rows.value(award, "amount"),
      (award) => hasBegun(award, rows),
    ),
  paid: ofAwards(paid),
  spent: ofAwards(spent),
};
