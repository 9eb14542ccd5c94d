import { useStandpoint } from "../model/context.tsx";

interface OpenQueryProps {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  /** What it asks for, for those who hear the link alone. */
  readonly what: string;
}

/** Leads to the playground with the query behind a number or a chart, as it is asked from where one looks. */
export function OpenQuery({ query, variables, what }: OpenQueryProps) {
  const standpoint = useStandpoint();
  const search = new URLSearchParams({ ...standpoint, query, ...(variables ? { variables: JSON.stringify(variables) } : {}) });
  // A page of its own, where another policy of what may run holds.
  return (
    <a href={`/graphql?${search}`}>
      Open in playground<span className="nhsuk-u-visually-hidden">{`: ${what}`}</span>
    </a>
  );
}
