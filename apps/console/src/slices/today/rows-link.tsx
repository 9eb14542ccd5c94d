import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Behind } from "./rows.ts";

interface RowsLinkProps {
  readonly to: Behind;
  /** What the number counts, for those who hear the link alone. */
  readonly of: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A number that leads to the rows that it counts. */
export const RowsLink = ({ to: { plural, where }, of, className, children }: RowsLinkProps) => (
  <Link className={className} to="/$plural" params={{ plural }} search={where ? { where } : {}}>
    {children}
    <span className="nhsuk-u-visually-hidden"> {of}</span>
  </Link>
);
