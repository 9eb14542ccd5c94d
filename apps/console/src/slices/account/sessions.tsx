import { useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Confirm } from "../../kit/frame/confirm.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { count } from "../../kit/model/words.ts";
import type { Session } from "../../kit/session/documents.ts";
import { SessionList } from "../../kit/session/session-list.tsx";
import { endOtherSessionsMutation, endSessionMutation } from "./documents.ts";

interface SessionsProps {
  readonly sessions: readonly Session[];
  readonly isReadOnly: boolean;
}

/** Where one is signed in, and ways to end that elsewhere. */
export function Sessions({ sessions, isReadOnly }: SessionsProps) {
  const mutate = useMutate();
  const say = useSay();
  const [isAsking, setIsAsking] = useState(false);
  const hasOthers = sessions.some(({ isThis }) => !isThis);
  const end = async ({ id }: Session) => {
    const { refused } = await mutate(endSessionMutation, { id });
    say(refused ? refused.message : "Ended the session.");
  };
  const endOthers = async () => {
    const { data, refused } = await mutate<{ ended: number }>(endOtherSessionsMutation, {});
    if (data) say(data.ended === 1 ? "Ended 1 session." : `Ended ${count(data.ended)} sessions.`);
    return refused;
  };
  return (
    <Card
      title="Where you are signed in"
      aside={
        hasOthers &&
        !isReadOnly && (
          <Button kind="quiet" onPress={() => setIsAsking(true)}>
            End all others…
          </Button>
        )
      }
    >
      <SessionList label="Your sessions" sessions={sessions} onEnd={isReadOnly ? undefined : (session) => void end(session)} />
      {isAsking && (
        <Confirm title="End all other sessions?" deed="End all others" onConfirm={endOthers} onClose={() => setIsAsking(false)}>
          <p>You stay signed in here. Everywhere else, you have to sign in again.</p>
        </Confirm>
      )}
    </Card>
  );
}
