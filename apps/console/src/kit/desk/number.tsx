import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { shownNumber } from "../kinds/numbers.ts";
import { pathOf } from "../model/paths.ts";
import { count } from "../model/words.ts";
import type { Numbered } from "./numbers.ts";
import { listOf } from "./rows.ts";

const wholePounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP", maximumFractionDigits: 0 });

/** A number as people read it: a count, or a sum in the places of its field. Pence matter in lists, not in thousands of pounds. */
export function numberWords({ type, sum, value }: Numbered): string {
  if (value === undefined || value === null) return "not shown";
  if (!sum) return count(value);
  const field = type.fields[sum]!;
  return field.kind === "money" && Math.abs(value) >= 1000 ? wholePounds.format(value) : shownNumber(field, value);
}

interface NumberLinkProps {
  readonly of: Numbered;
  /** How the list of the rows is ordered: `-daysVacant`. */
  readonly order?: string;
  readonly className?: string;
  /** Words that belong to the link, after the number. */
  readonly children?: ReactNode;
  /** What the number counts, for those who hear the link alone. */
  readonly label?: string;
}

/** A number that leads to the rows it counts. What is not shown to the viewer is said so, and leads nowhere. */
export function NumberLink({ of, order, className, children, label }: NumberLinkProps) {
  const words = numberWords(of);
  if (of.value === undefined || of.value === null) return <span className="muted">{words}</span>;
  return (
    <Link
      className={className}
      to="/$plural"
      params={{ plural: pathOf(of.type) }}
      search={listOf(of, order)}
      data-number={of.value}
      data-sum={of.sum}
    >
      {words}
      {children && <> {children}</>}
      {label && <span className="nhsuk-u-visually-hidden"> {label}</span>}
    </Link>
  );
}
