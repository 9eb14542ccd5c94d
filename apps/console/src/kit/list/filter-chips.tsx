import type { RecordType } from "@trailblazer/fields";
import { useMemo, useState } from "react";
import { useTitles } from "../api/titles.ts";
import { useModel } from "../model/context.tsx";
import { FilterDialog } from "./filter-dialog.tsx";
import { named, phrase } from "./phrases.ts";
import { joined, parts, type Where } from "./where.ts";

interface FilterChipsProps {
  readonly type: RecordType;
  readonly where: Where | undefined;
  readonly onChange: (where: Where | undefined) => void;
}

/** The conditions of a list as sentences, each to be taken away, and a way to add one. */
export function FilterChips({ type, where, onChange }: FilterChipsProps) {
  const model = useModel();
  const [isAdding, setIsAdding] = useState(false);
  const known = useMemo(() => named(model, type, where), [model, type, where]);
  const titles = useTitles(known);
  const given = parts(where);
  const remove = (at: number) => onChange(joined(given.filter((_, index) => index !== at)));
  return (
    <>
      <ul className="chips" aria-label="Filters">
        {given.map((part, at) => {
          const { subject, predicate } = phrase(model, type, part, (id) => titles.get(id));
          return (
            <li key={JSON.stringify(part)} className="chip">
              <span>
                {subject} <b>{predicate}</b>
              </span>
              <button
                type="button"
                className="chip__remove"
                aria-label={`Remove filter: ${subject} ${predicate}`}
                onClick={() => remove(at)}
              >
                <span aria-hidden="true">✕</span>
              </button>
            </li>
          );
        })}
        <li>
          <button type="button" className="chip chip--add" onClick={() => setIsAdding(true)}>
            + Filter
          </button>
        </li>
      </ul>
      <FilterDialog type={type} isOpen={isAdding} onClose={() => setIsAdding(false)} onAdd={(part) => onChange(joined([...given, part]))} />
    </>
  );
}
