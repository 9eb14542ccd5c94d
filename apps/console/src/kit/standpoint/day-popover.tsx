import type { RefObject } from "react";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { Popover } from "react-aria-components/Popover";
import { DayForm } from "./day-form.tsx";

interface DayPopoverProps {
  /** What it hangs below, and what gets the focus back. */
  readonly trigger: RefObject<HTMLElement | null>;
  readonly onClose: () => void;
}

/** Asks for another day below the day in the bar. */
export const DayPopover = ({ trigger, onClose }: DayPopoverProps) => (
  <Popover
    className="popover"
    placement="bottom end"
    offset={6}
    triggerRef={trigger}
    isOpen
    onOpenChange={(isOpen) => {
      if (!isOpen) onClose();
    }}
  >
    <Dialog className="day-panel">
      <Heading className="day-panel__title" level={2} slot="title">
        Look at another day
      </Heading>
      <DayForm onDone={onClose} />
    </Dialog>
  </Popover>
);
