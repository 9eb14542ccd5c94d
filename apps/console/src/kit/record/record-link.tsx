import { Link } from "@tanstack/react-router";
import type { RecordType } from "@trailblazer/fields";
import type { ReactNode } from "react";
import { pathOf } from "../model/paths.ts";

interface RecordLinkProps {
  readonly type: RecordType;
  readonly id: string;
  readonly children: ReactNode;
}

/** A link to a record's page. */
export const RecordLink = ({ type, id, children }: RecordLinkProps) => (
  <Link to="/$plural/$id" params={{ plural: pathOf(type), id }}>
    {children}
  </Link>
);
