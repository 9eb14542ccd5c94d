import { useRouterState } from "@tanstack/react-router";
import { useExtensions, useStandpoint } from "../model/context.tsx";
import { isNow, standpointWords } from "../model/standpoint.ts";
import { BackToToday } from "./back-to-today.tsx";

/** Says on every page that another day is looked at than today, or what was known at a moment, and leads back. */
export function StandpointBanner() {
  const standpoint = useStandpoint();
  const isElsewhere = !isNow(standpoint);
  const { desks = [] } = useExtensions();
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const then = desks.find(({ to }) => to === path)?.elsewhere ?? "Nothing can be changed here.";
  return (
    <div className={isElsewhere ? "elsewhere" : undefined}>
      <p className="elsewhere__words" role="status">
        {isElsewhere && (
          <>
            You are looking at <b>{standpointWords(standpoint)}</b>, {standpoint.asOf ? "not at today" : "not as it is known now"}. {then}
          </>
        )}
      </p>
      {isElsewhere && <BackToToday className="button button--quiet" />}
    </div>
  );
}
