import { Button } from "../frame/button.tsx";
import { Tag } from "../frame/tag.tsx";
import { shownMoment } from "../kinds/days.ts";
import { agentWords } from "./agent.ts";
import type { Session } from "./documents.ts";

interface SessionListProps {
  readonly label: string;
  readonly sessions: readonly Session[];
  /** Ends one; not offered if not given. */
  readonly onEnd?: ((session: Session) => void) | undefined;
}

/** Where somebody is signed in: the browser, since when and until when. */
export function SessionList({ label, sessions, onEnd }: SessionListProps) {
  return (
    <table className="plain" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">Browser</th>
          <th scope="col">Signed in</th>
          <th scope="col">Last used</th>
          <th scope="col">Ends</th>
          {onEnd && (
            <th scope="col">
              <span className="nhsuk-u-visually-hidden">End</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              {agentWords(session.agent)} {session.isThis && <Tag tone="blue">this one</Tag>}
            </th>
            <td data-label="Signed in">{shownMoment(session.startedAt)}</td>
            <td data-label="Last used">{shownMoment(session.seenAt)}</td>
            <td data-label="Ends">{shownMoment(session.endsAt)}</td>
            {onEnd && (
              <td>
                {!session.isThis && (
                  <Button kind="plain" onPress={() => onEnd(session)}>
                    End
                    <span className="nhsuk-u-visually-hidden">{` the session in ${agentWords(session.agent)}, of ${shownMoment(session.startedAt)}`}</span>
                  </Button>
                )}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
