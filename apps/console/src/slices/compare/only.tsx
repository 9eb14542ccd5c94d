import type { ComparedRow } from "./query.ts";

interface OnlyProps {
  readonly rows: readonly ComparedRow[];
  readonly only: readonly string[];
  readonly onChange: (only: readonly string[]) => void;
}

/** Ticks those that are shown: two regions to be held against each other. None ticked is all. */
export const Only = ({ rows, only, onChange }: OnlyProps) => (
  <details className="charted compare__only" open={only.length > 0 || undefined}>
    <summary className="charted__summary">{only.length > 0 ? `Only ${only.length} of ${rows.length} are shown` : "Show only some"}</summary>
    <fieldset className="compare__choices">
      <legend className="nhsuk-u-visually-hidden">Show only</legend>
      {rows.map(({ value, name }) => (
        <label key={value} className="compare__choice">
          <input
            type="checkbox"
            checked={only.includes(value)}
            onChange={(event) => onChange(event.currentTarget.checked ? [...only, value] : only.filter((one) => one !== value))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  </details>
);
