import type { RecordType } from "@trailblazer/fields";
import { Select } from "nhsuk-react-components";
import { type FormEvent, useMemo, useState } from "react";
import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import { familyOf } from "../kinds/families.ts";
import { type Operator, offeredOperators } from "../kinds/operators.ts";
import { useModel } from "../model/context.tsx";
import { inSentence } from "../model/words.ts";
import { filterGroups } from "./filter-fields.ts";
import { FilterValue, readTyped, type Typed } from "./filter-value.tsx";
import { partOf, type Where } from "./where.ts";

const keyOf = ({ name, takes, value }: Operator) => (takes === "nothing" ? `${name}:${value}` : name);

interface FilterDialogProps {
  readonly type: RecordType;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onAdd: (part: Where) => void;
}

/** Asks for one more condition: which field, how, and with what. */
export function FilterDialog(props: FilterDialogProps) {
  return (
    <Dialog title={`Filter ${inSentence(props.type.labels)}`} isOpen={props.isOpen} onClose={props.onClose}>
      <FilterForm {...props} />
    </Dialog>
  );
}

function FilterForm({ type, onClose, onAdd }: FilterDialogProps) {
  const model = useModel();
  const groups = useMemo(() => filterGroups(model, type), [model, type]);
  const fields = groups.flatMap((group) => group.fields);
  const [key, setKey] = useState(fields[0]!.key);
  const chosen = fields.find((one) => one.key === key)!;
  const operators = offeredOperators(chosen.field);
  const [operatorKey, setOperatorKey] = useState("");
  const operator = operators.find((one) => keyOf(one) === operatorKey) ?? operators[0]!;
  const [typed, setTyped] = useState<Typed>("");
  const [error, setError] = useState<string>();

  const start = (next: Partial<{ key: string; operator: string }>) => {
    if (next.key) setKey(next.key);
    if (next.key || operator.takes === "nothing") setTyped("");
    setOperatorKey(next.operator ?? "");
    setError(undefined);
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    const read = readTyped(chosen.field, operator, typed);
    if ("problem" in read) {
      setError(read.problem);
      return;
    }
    const path = familyOf(chosen.field) === "link" ? [...chosen.path, "id"] : chosen.path;
    const isTerm = chosen.path.at(-1) === "inForce";
    onAdd(partOf({ path, operator: isTerm ? "" : operator.name, value: read.value }));
    onClose();
  };

  return (
    <form onSubmit={add} noValidate>
      <Select id="filter-field" label="Field" value={key} onChange={(event) => start({ key: event.currentTarget.value })} autoFocus>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.fields.map((one) => (
              <option key={one.key} value={one.key}>
                {one.label}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select
        id="filter-operator"
        label="Condition"
        value={keyOf(operator)}
        onChange={(event) => start({ operator: event.currentTarget.value })}
      >
        {operators.map((one) => (
          <option key={keyOf(one)} value={keyOf(one)}>
            {one.words}
          </option>
        ))}
      </Select>
      <FilterValue
        key={`${key} ${operator.takes}`}
        field={chosen.field}
        operator={operator}
        typed={typed}
        onChange={(value) => {
          setTyped(value);
          setError(undefined);
        }}
        error={error}
      />
      <div className="buttons">
        <Button type="submit">Add filter</Button>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
