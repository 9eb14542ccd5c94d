import type { Model } from "@trailblazer/fields";
import { Select } from "nhsuk-react-components";
import type { ReactNode } from "react";
import { useModel } from "../../kit/model/context.tsx";
import { type Compared, howsFor, isComparable, type WayGroup } from "./choices.ts";
import { type CompareSearch, drawings, hows, spans } from "./search.ts";

interface ControlsProps {
  readonly search: CompareSearch;
  readonly compared: Compared;
  readonly onChange: (search: CompareSearch) => void;
}

const options = (choices: Readonly<Record<string, string>>) =>
  Object.entries(choices).map(([value, words]) => (
    <option key={value} value={value}>
      {words}
    </option>
  ));

const wayOptions = (groups: readonly WayGroup[]) =>
  groups.map(({ label, ways }) => (
    <optgroup key={label} label={label}>
      {ways.map((one) => (
        <option key={one.way} value={one.way}>
          {one.label}
        </option>
      ))}
    </optgroup>
  ));

/** The record types that can be put together by something, by chapter. */
const typeOptions = (model: Model) =>
  model.chapters.map(({ name, records }) => (
    <optgroup key={name} label={name}>
      {records
        .filter((type) => isComparable(model, type))
        .map((type) => (
          <option key={type.name} value={type.one}>
            {type.labels}
          </option>
        ))}
    </optgroup>
  ));

interface ChoiceProps {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

const Choice = ({ name, label, value, onChange, children }: ChoiceProps) => (
  <Select id={`compare-${name}`} label={label} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
    {children}
  </Select>
);

/** What is compared, of what, by what, on which days and how it is shown: each choice goes into the address. */
export function Controls({ search, compared, onChange }: ControlsProps) {
  const model = useModel();
  const { type, figure, how, by, figures, groups } = compared;
  // Those that were ticked are of another kind once it is put together otherwise.
  const { only: _, ...all } = search;
  const { figure: __, ...counted } = all;
  return (
    <div className="narrowing">
      <Choice name="of" label="Compare" value={type.one} onChange={(of) => onChange({ ...counted, of, by: "" })}>
        {typeOptions(model)}
      </Choice>
      <Choice
        name="figure"
        label="By their"
        value={figure?.way ?? ""}
        onChange={(way) => {
          const { figure: ___, ...rest } = search;
          onChange(way ? { ...rest, figure: way } : rest);
        }}
      >
        <option value="">Number</option>
        {wayOptions(figures)}
      </Choice>
      {figure && (
        <Choice name="how" label="Put together as" value={how} onChange={(value) => onChange({ ...search, how: value as typeof how })}>
          {options(Object.fromEntries(howsFor(figure.field).map((one) => [one, hows[one]])))}
        </Choice>
      )}
      <Choice name="by" label="For each" value={by.way} onChange={(way) => onChange({ ...all, by: way })}>
        {wayOptions(groups)}
      </Choice>
      <Choice name="span" label="On" value={search.span} onChange={(span) => onChange({ ...search, span: span as typeof search.span })}>
        {options(spans)}
      </Choice>
      <Choice name="as" label="Shown as" value={search.as} onChange={(as) => onChange({ ...search, as: as as typeof search.as })}>
        {options(drawings)}
      </Choice>
    </div>
  );
}
