import { Suspense, useRef, useState } from "react";
import { later } from "../frame/later.ts";
import { longDay } from "../kinds/days.ts";
import { useShownDay, useStandpoint } from "../model/context.tsx";
import { knownWords } from "../model/standpoint.ts";

const DayPopover = later(() => import("./day-popover.tsx"), "DayPopover");

/** The day in the bar, and the way to look at another: as at a day, and as it was known at a moment. */
export function DayPanel() {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { knownAt } = useStandpoint();
  const day = useShownDay();
  return (
    <>
      <button
        type="button"
        className="top__day"
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => setIsOpen((open) => !open)}
      >
        <span>
          As at <b>{longDay(day)}</b>
          {knownAt && (
            <>
              , as known <b>{knownWords(knownAt)}</b>
            </>
          )}
        </span>
        <span className="nhsuk-u-visually-hidden">. Look at another day</span>
        <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <Suspense fallback={null}>
          <DayPopover trigger={button} onClose={() => setIsOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
