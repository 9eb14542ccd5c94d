import { account } from "@trailblazer/records";
import { useMemo, useState } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import type { Row } from "../../kit/api/queries.ts";
import { useMutate } from "../../kit/api/writes.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Confirm } from "../../kit/frame/confirm.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useRights, useViewer } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import type { Session } from "../../kit/session/documents.ts";
import { SessionList } from "../../kit/session/session-list.tsx";
import { endSessionMutation, endSessionsMutation, type SessionsOf, sessionsOfQuery } from "./documents.ts";
import { NewLink } from "./new-link.tsx";
import { ViewAs } from "./view-as.tsx";

type Asking = "link" | "view" | "end";

/** What an administrator does for somebody's signing in: links for a password, sessions, and seeing what they see. */
export function SigningIn({ row }: { readonly row: Row }) {
  const { mayChange } = useRights();
  return mayChange(account) ? <Inside row={row} /> : null;
}

function Inside({ row }: { readonly row: Row }) {
  const viewer = useViewer();
  const mutate = useMutate();
  const say = useSay();
  const [asking, setAsking] = useState<Asking>();
  const { data, failed, again } = useAsk<SessionsOf>(
    sessionsOfQuery,
    useMemo(() => ({ account: row.id }), [row.id]),
  );
  const close = () => setAsking(undefined);
  const end = async ({ id }: Session) => {
    const { refused } = await mutate(endSessionMutation, { id });
    say(refused ? refused.message : "Ended the session.");
  };
  const endAll = async () => {
    const { data: done, refused } = await mutate<{ ended: number }>(endSessionsMutation, { account: row.id });
    if (done) say(done.ended === 1 ? "Ended 1 session." : `Ended ${count(done.ended)} sessions.`);
    return refused;
  };
  const sessions = data?.sessions ?? [];
  return (
    <Card
      title="Signing in"
      aside={
        <div className="card__aside">
          <Button kind="quiet" onPress={() => setAsking("link")}>
            Make a link…
          </Button>
          {viewer.account.id !== row.id && (
            <Button kind="quiet" onPress={() => setAsking("view")}>
              View as…
            </Button>
          )}
          {sessions.length > 0 && (
            <Button kind="quiet" onPress={() => setAsking("end")}>
              End all sessions…
            </Button>
          )}
        </div>
      }
    >
      {failed && <Failed refusal={failed} again={again} />}
      {!data && !failed && <Loading what="Loading sessions" />}
      {data && sessions.length === 0 && <p className="muted">Not signed in anywhere.</p>}
      {sessions.length > 0 && <SessionList label={`Sessions of ${row.title}`} sessions={sessions} onEnd={(session) => void end(session)} />}
      {asking === "link" && (
        <Dialog title={`Link for ${row.title}`} isOpen isHeld isWide onClose={close}>
          <NewLink account={row.id} name={row.title} onClose={close} />
        </Dialog>
      )}
      {asking === "view" && (
        <Dialog title={`View as ${row.title}`} isOpen isHeld onClose={close}>
          <ViewAs account={row.id} name={row.title} onClose={close} />
        </Dialog>
      )}
      {asking === "end" && (
        <Confirm title={`End all sessions of ${row.title}?`} deed="End all sessions" onConfirm={endAll} onClose={close}>
          <p>They have to sign in again. What they have typed and not saved stays on their screen.</p>
        </Confirm>
      )}
    </Card>
  );
}
