import { useState } from "react";
import { useClient } from "urql";
import { sent } from "../api/asking.ts";
import { Button } from "../frame/button.tsx";
import { useViewer } from "../model/context.tsx";
import { stopViewingMutation } from "./documents.ts";

/** Says on every page that an administrator looks at the register as somebody else, and ends it. */
export function ViewingBanner() {
  const { account, viewingAs } = useViewer();
  const client = useClient();
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  if (!viewingAs) return null;
  const stop = async () => {
    setIsBusy(true);
    const came = await sent(client, stopViewingMutation, {});
    setIsBusy(false);
    if (came.refused) setRefused(came.refused.message);
    // All that is on screen was shown to somebody else.
    else window.location.reload();
  };
  return (
    <section className="viewing" aria-label="Viewing as somebody else">
      <p className="viewing__words">
        You see the register as <b>{account.name}</b> sees it. Nothing can be changed.
        {refused && <span role="alert">{` ${refused}`}</span>}
      </p>
      <Button kind="dark" isPending={isBusy} onPress={() => void stop()}>
        Stop<span className="nhsuk-u-visually-hidden"> viewing as somebody else</span>
      </Button>
    </section>
  );
}
