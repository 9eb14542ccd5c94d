import { useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Secret } from "../../kit/frame/secret.tsx";
import { shownMoment } from "../../kit/kinds/days.ts";
import { createInvitationMutation, type Link } from "./documents.ts";

interface NewLinkProps {
  readonly account: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** Makes a link by which somebody chooses a password, and shows it this once. */
export function NewLink({ account, name, onClose }: NewLinkProps) {
  const mutate = useMutate();
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const [link, setLink] = useState<Link>();
  const make = async () => {
    setIsBusy(true);
    const made = await mutate<{ link: Link }>(createInvitationMutation, { account });
    setIsBusy(false);
    setRefused(made.refused?.message);
    setLink(made.data?.link);
  };
  if (link) {
    return (
      <>
        <p role="status">
          {link.purpose === "RESET"
            ? `By this link, ${name} chooses another password. It works once, until ${shownMoment(link.endsAt)}.`
            : `By this link, ${name} chooses a password and signs in. It works once, until ${shownMoment(link.endsAt)}.`}
        </p>
        <p>It is shown this once. Send it by a way that only they can read.</p>
        <Secret label="Link" secret={link.url} />
        <div className="buttons">
          <Button onPress={onClose}>I have copied it</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <p>{`By the link, ${name} chooses a password. Links that were made before for ${name} stop working.`}</p>
      {refused && (
        <p className="nhsuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <div className="buttons">
        <Button isPending={isBusy} onPress={() => void make()}>
          Make link
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </>
  );
}
