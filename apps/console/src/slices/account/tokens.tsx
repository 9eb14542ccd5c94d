import { accessRoles } from "@trailblazer/records";
import { useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Card } from "../../kit/frame/card.tsx";
import { Confirm } from "../../kit/frame/confirm.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { longDay, shownMoment } from "../../kit/kinds/days.ts";
import { inSentence } from "../../kit/model/words.ts";
import { type Role, revokeTokenMutation, type Token } from "./documents.ts";
import { NewToken } from "./new-token.tsx";

interface TokensProps {
  readonly tokens: readonly Token[];
  readonly roles: readonly Role[];
  readonly isReadOnly: boolean;
}

/** The tokens by which scripts ask the register as this person: makes and revokes them. */
export function Tokens({ tokens, roles, isReadOnly }: TokensProps) {
  const mutate = useMutate();
  const say = useSay();
  const [isMaking, setIsMaking] = useState(false);
  const [revoked, setRevoked] = useState<Token>();
  const revoke = async ({ id, name }: Token) => {
    const { refused } = await mutate(revokeTokenMutation, { id });
    if (!refused) say(`Revoked ${name}.`);
    return refused;
  };
  return (
    <Card
      title="API tokens"
      aside={
        !isReadOnly && (
          <Button kind="quiet" onPress={() => setIsMaking(true)}>
            Make a token…
          </Button>
        )
      }
    >
      <p className="card__help">
        With a token, a script asks the register as you do: it sees no more than you, and its changes stand under your name.
      </p>
      {tokens.length === 0 ? (
        <p>You have no tokens.</p>
      ) : (
        <table className="plain" aria-label="Your API tokens">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">May</th>
              <th scope="col">Ends on</th>
              <th scope="col">Last used</th>
              {!isReadOnly && (
                <th scope="col">
                  <span className="nhsuk-u-visually-hidden">Revoke</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {tokens.map((token) => (
              <tr key={token.id}>
                <th scope="row">{token.name}</th>
                <td data-label="May">
                  {token.mayWrite ? "read and change" : "read"}
                  {token.role && `, as ${inSentence(accessRoles[token.role])}`}
                </td>
                <td data-label="Ends on">{longDay(token.endsOn)}</td>
                <td data-label="Last used">{token.lastUsedAt ? shownMoment(token.lastUsedAt) : "never"}</td>
                {!isReadOnly && (
                  <td>
                    <Button kind="plain" onPress={() => setRevoked(token)}>
                      Revoke<span className="nhsuk-u-visually-hidden">{` ${token.name}`}</span>
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isMaking && (
        <Dialog title="Make a token" isOpen isHeld onClose={() => setIsMaking(false)}>
          <NewToken roles={roles} onClose={() => setIsMaking(false)} />
        </Dialog>
      )}
      {revoked && (
        <Confirm
          title={`Revoke ${revoked.name}?`}
          deed="Revoke token"
          onConfirm={() => revoke(revoked)}
          onClose={() => setRevoked(undefined)}
        >
          <p>Scripts that use it are refused from now on. This can't be undone.</p>
        </Confirm>
      )}
    </Card>
  );
}
