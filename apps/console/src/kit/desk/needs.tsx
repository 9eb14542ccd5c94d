import type { ReactNode } from "react";
import { Tag } from "../frame/tag.tsx";
import type { Tone } from "../model/extensions.ts";
import { NumberLink } from "./number.tsx";
import type { Numbered } from "./numbers.ts";

/** Something to be seen to: how much of it there is, and what it is. */
export interface Need {
  readonly of: Numbered;
  readonly tag: string;
  readonly tone: Tone;
  /** After the number: "actions are overdue", by whether it is one. */
  readonly words: (isOne: boolean) => string;
  readonly order?: string;
  readonly note?: ReactNode;
}

/** What waits for somebody, each with the way to its rows. What there is none of is left out. */
export function Needs({ needs, nothing }: { readonly needs: readonly Need[]; readonly nothing: string }) {
  const waiting = needs.filter(({ of }) => of.value);
  if (needs.every(({ of }) => of.value === undefined)) return null;
  if (waiting.length === 0) return <p className="muted">{nothing}</p>;
  return (
    <ul className="needs">
      {waiting.map(({ of, tag, tone, words, order, note }) => (
        <li key={words(false)} className="needs__need">
          <Tag tone={tone}>{tag}</Tag>
          <span>
            <NumberLink of={of} {...(order ? { order } : {})}>
              {words(of.value === 1)}
            </NumberLink>
            {note && <span className="needs__note">{note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
