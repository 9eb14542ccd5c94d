import { useBlocker } from "@tanstack/react-router";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";

/** Asks before one leaves with unsaved work, by a link, by the way back or by closing the window. */
export function Unsaved({ isUnsaved }: { readonly isUnsaved: () => boolean }) {
  const { status, proceed, reset } = useBlocker({ shouldBlockFn: isUnsaved, enableBeforeUnload: isUnsaved, withResolver: true });
  return (
    <Dialog title="Leave without saving?" isOpen={status === "blocked"} onClose={() => reset?.()} role="alertdialog">
      <p>What you have typed here is not saved yet.</p>
      <div className="buttons">
        <Button onPress={() => reset?.()}>Stay on this page</Button>
        <Button kind="quiet" onPress={() => proceed?.()}>
          Leave without saving
        </Button>
      </div>
    </Dialog>
  );
}
