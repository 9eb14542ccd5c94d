import { enrolment } from "@trailblazer/records";
import { useEffect, useRef } from "react";
import { counted } from "../../kit/model/words.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import type { Refused } from "./moving.ts";

/** Which enrolments were not moved, each with the reason and the way to it. */
export function RefusedList({ said, refused }: { readonly said: string | undefined; readonly refused: readonly Refused[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const were = refused.length === 1 ? "was not moved" : "were not moved";
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h3 className="nhsuk-error-summary__title">{`${said ? `${said}. ` : ""}${counted(refused.length, enrolment)} ${were}`}</h3>
        <ul className="nhsuk-list nhsuk-error-summary__list">
          {refused.map(({ row, sentence }) => (
            <li key={row.id}>
              <RecordLink type={enrolment} id={row.id}>
                {row.title}
              </RecordLink>
              <br />
              {sentence}
            </li>
          ))}
        </ul>
        <p>They are still selected.</p>
      </div>
    </div>
  );
}
