import type { Reason } from "../api/rights.ts";

interface RefusedLineProps {
  /** What one is not let to do: "change or delete this team". */
  readonly what: string;
  readonly reason: Reason;
}

/** Says, quietly, what one may not do here, and by which rule. */
export const RefusedLine = ({ what, reason }: RefusedLineProps) => <p className="page__help">{`You can't ${what}. ${reason.rule}.`}</p>;
