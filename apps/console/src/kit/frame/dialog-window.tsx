import { type ReactNode, Suspense, useId } from "react";
import { Dialog as AriaDialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Modal, ModalOverlay } from "react-aria-components/Modal";
import { Loading } from "./states.tsx";

/** What a dialog is given. */
export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Whether a click outside and Escape leave it alone, as where something has been typed. */
  readonly isHeld?: boolean;
  readonly isWide?: boolean;
  /** For what must be answered. */
  readonly role?: "dialog" | "alertdialog";
  readonly children: ReactNode;
}

/** The window of a dialog, by React Aria. Takes the focus and gives it back. */
export function DialogWindow({ title, isOpen, onClose, isHeld = false, isWide = false, role = "dialog", children }: DialogProps) {
  const id = useId();
  return (
    <ModalOverlay
      className="overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!isHeld}
      isKeyboardDismissDisabled={isHeld}
    >
      <Modal className={isWide ? "modal modal--wide" : "modal"}>
        <AriaDialog className="dialog" role={role} aria-labelledby={id}>
          <Heading className="dialog__title" level={2} slot="title" id={id}>
            {title}
          </Heading>
          <Suspense fallback={<Loading />}>{children}</Suspense>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
