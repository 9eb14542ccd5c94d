import { lazy, Suspense } from "react";
import type { Row } from "../../kit/api/queries.ts";
import { Loading } from "../../kit/frame/states.tsx";
import type { Extensions } from "../../kit/model/extensions.ts";

// Fetched where a board or a meeting is opened, and nowhere else.
const Board = lazy(async () => ({ default: (await import("./board-panel.tsx")).BoardPanel }));
const Meeting = lazy(async () => ({ default: (await import("./meeting-panel.tsx")).MeetingPanel }));

/** What the pages of boards and of meetings show beside their fields. */
export const panels: Extensions["panels"] = {
  Board: [
    {
      name: "board",
      isFirst: true,
      component: ({ row }: { readonly row: Row }) => (
        <Suspense fallback={<Loading what="Loading the board" />}>
          <Board row={row} />
        </Suspense>
      ),
    },
  ],
  Meeting: [
    {
      name: "meeting",
      isFirst: true,
      component: ({ row }: { readonly row: Row }) => (
        <Suspense fallback={<Loading what="Loading the meeting" />}>
          <Meeting row={row} />
        </Suspense>
      ),
    },
  ],
};
