import type { Refusal } from "@trailblazer/client/wire";
import { type ReactNode, useState } from "react";
import { Button } from "./button.tsx";
import { Dialog } from "./dialog.tsx";

interface ConfirmProps {
  readonly title: string;
  /** What comes of it. */
  readonly children: ReactNode;
  /** On the button that does it. */
  readonly deed: string;
  /** Does it; gives why it was refused, if it was. */
  readonly onConfirm: () => Promise<Refusal | undefined>;
  readonly onClose: () => void;
}

/** Asks before something is taken away. */
export function Confirm({ title, children, deed, onConfirm, onClose }: ConfirmProps) {
  const [isBusy, setIsBusy] = useState(false);
  const [refused, setRefused] = useState<string>();
  const confirm = async () => {
    setIsBusy(true);
    const refusal = await onConfirm();
    setIsBusy(false);
    if (refusal) setRefused(refusal.message);
    else onClose();
  };
  return (
    <Dialog title={title} isOpen onClose={onClose} role="alertdialog">
      {children}
      {refused && (
        <p className="nhsuk-error-message" role="alert">
          {refused}
        </p>
      )}
      <div className="buttons">
        <Button kind="warning" isPending={isBusy} onPress={() => void confirm()}>
          {deed}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </Dialog>
  );
}
