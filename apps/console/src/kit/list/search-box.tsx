import { useEffect, useState } from "react";
import { useDebounced } from "../form/use-debounced.ts";

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
}

/** Searches as one types, once one pauses. */
export function SearchBox({ label, value, onChange }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [seen, setSeen] = useState(value);
  const settled = useDebounced(typed.trim(), 250);
  if (value !== seen) {
    // Changed from outside: by the way back, or by a link.
    setSeen(value);
    if (value !== typed.trim()) setTyped(value);
  }
  // Only what one typed is told; `value` follows it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text that settled is what sets it off.
  useEffect(() => {
    if (settled === typed.trim() && settled !== value) onChange(settled);
  }, [settled]);
  return (
    <search className="search">
      <input
        type="search"
        className="search__input"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </search>
  );
}
