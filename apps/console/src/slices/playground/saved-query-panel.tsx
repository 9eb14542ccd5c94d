import type { Row } from "../../kit/api/queries.ts";
import { Card } from "../../kit/frame/card.tsx";

/** The way from a saved query's record to where it is asked: a page of its own, where another policy of what may run holds. */
export const SavedQueryPanel = ({ row }: { readonly row: Row }) => (
  <Card title="Ask it">
    <p>
      <a href={`/graphql?saved=${row.id}`}>Open in the playground</a>
    </p>
  </Card>
);
