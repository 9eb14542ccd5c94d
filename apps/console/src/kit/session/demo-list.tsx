import { useState } from "react";
import { Button } from "../frame/button.tsx";
import type { DemoAccount } from "../model/config.ts";
import { signInAs } from "./door.ts";

interface DemoListProps {
  readonly accounts: readonly DemoAccount[];
  readonly onSignedIn: () => Promise<void> | void;
}

/** The accounts of the demo programme, each to be signed in as by one press. */
export function DemoList({ accounts, onSignedIn }: DemoListProps) {
  const [refused, setRefused] = useState<string>();
  const [busy, setBusy] = useState<string>();
  const take = async (account: string) => {
    setBusy(account);
    const came = await signInAs(account);
    setRefused(came.refused?.message);
    if (!came.refused) await onSignedIn();
    setBusy(undefined);
  };
  return (
    <>
      {refused && (
        <p className="nhsuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <ul className="demo">
        {accounts.map(({ account, label, about }) => (
          <li key={account} className="demo__account">
            <div>
              <h3 className="demo__label">{label}</h3>
              <p className="demo__about">{about}</p>
            </div>
            <Button kind="quiet" isPending={busy !== undefined} onPress={() => void take(account)}>
              Sign in<span className="nhsuk-u-visually-hidden">{` as ${label}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
