import type { Typed } from "../../kit/form/values.ts";
import { Button } from "../../kit/frame/button.tsx";
import { inSentence } from "../../kit/model/words.ts";
import { nameAt, rowLabel, type TypedRow } from "./typed.ts";
import { VerbFields } from "./verb-fields.tsx";
import type { Part } from "./verbs.ts";

interface PartRowsProps {
  readonly name: string;
  readonly part: Part;
  readonly rows: readonly TypedRow[];
  readonly idOf: (name: string) => string;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (rows: readonly TypedRow[]) => void;
}

/** What a verb asks for several times over: rows that can be added to and taken away. */
export function PartRows({ name, part, rows, idOf, errorOf, onChange }: PartRowsProps) {
  const { label, labels, least, most = Number.POSITIVE_INFINITY } = part;
  const change = (key: number, field: string, value: Typed) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, typed: { ...row.typed, [field]: value } } : row)));
  const add = () => onChange([...rows, { key: 1 + Math.max(-1, ...rows.map(({ key }) => key)), typed: {} }]);
  const one = (index: number) => rowLabel(part, index);
  return (
    <section className="part">
      <h2 className="part__title">{labels}</h2>
      {rows.map(({ key, typed }, index) => (
        <fieldset key={key} className="part__row">
          <legend className="part__legend">{one(index)}</legend>
          <VerbFields
            fields={part.fields}
            typed={typed}
            nameOf={(field) => nameAt([name, String(index), field])}
            idOf={idOf}
            errorOf={errorOf}
            onChange={(field, value) => change(key, field, value)}
          />
          {rows.length > least && (
            <Button kind="quiet" onPress={() => onChange(rows.filter((row) => row.key !== key))}>
              {`Take away ${inSentence(one(index))}`}
            </Button>
          )}
        </fieldset>
      ))}
      {rows.length < most && (
        <Button kind="quiet" onPress={add}>
          {rows.length > 0 ? `Add another ${inSentence(label)}` : `Add a ${inSentence(label)}`}
        </Button>
      )}
    </section>
  );
}
