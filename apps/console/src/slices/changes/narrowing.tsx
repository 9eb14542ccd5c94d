import { Select, TextInput } from "nhsuk-react-components";
import { type FormEvent, useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import { type Way, ways } from "../../kit/history/ledger.ts";
import { longDay, typedDay } from "../../kit/kinds/days.ts";
import { useModel } from "../../kit/model/context.tsx";
import type { ChangesSearch } from "./search.ts";

interface NarrowingProps {
  readonly search: ChangesSearch;
  readonly onChange: (search: ChangesSearch) => void;
}

/** Narrows the changes to a way, a record type and a day. */
export function Narrowing({ search, onChange }: NarrowingProps) {
  const { chapters } = useModel();
  const { way, record, day } = search;
  const [typed, setTyped] = useState(day ? longDay(day) : "");
  const [problem, setProblem] = useState<string>();
  const change = ({ way, record, day }: { [Name in keyof ChangesSearch]?: ChangesSearch[Name] | undefined }) =>
    onChange({ ...(way ? { way } : {}), ...(record ? { record } : {}), ...(day ? { day } : {}) });
  const pickDay = (event: FormEvent) => {
    event.preventDefault();
    const found = typedDay(typed);
    const isWrong = typed.trim() !== "" && !found;
    setProblem(isWrong ? "Day is a day, such as 31 3 2021" : undefined);
    if (!isWrong) change({ ...search, day: found });
  };
  return (
    <form className="sets-narrowing" onSubmit={pickDay} noValidate>
      <Select
        id="changes-way"
        label="Way"
        value={way ?? ""}
        onChange={(event) => change({ ...search, way: (event.currentTarget.value || undefined) as Way | undefined })}
      >
        <option value="">All ways</option>
        {Object.entries(ways).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </Select>
      <Select
        id="changes-record"
        label="Records"
        value={record ?? ""}
        onChange={(event) => change({ ...search, record: event.currentTarget.value || undefined })}
      >
        <option value="">All records</option>
        {chapters.map(({ name, records }) => (
          <optgroup key={name} label={name}>
            {records.map((type) => (
              <option key={type.name} value={type.name}>
                {type.labels}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <TextInput
        id="changes-day"
        label="Day (31 3 2021)"
        className="nhsuk-input--width-10"
        autoComplete="off"
        error={problem}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button kind="quiet" type="submit">
        Show day
      </Button>
    </form>
  );
}
