import type { RecordType } from "@trailblazer/fields";
import { Select } from "nhsuk-react-components";
import { useMemo } from "react";
import { useAsk } from "../api/ask.ts";
import { titleOrder } from "../api/order.ts";
import { useModel } from "../model/context.tsx";
import { inSentence } from "../model/words.ts";
import type { Narrow, Narrowed } from "./narrowing.ts";

interface Choice {
  readonly id: string;
  readonly title: string;
  readonly above?: { readonly id: string } | null;
}

interface NarrowingBarProps {
  readonly narrows: readonly Narrow[];
  readonly narrowed: Narrowed;
  readonly onChange: (narrowed: Narrowed) => void;
}

const choicesQuery = (narrows: readonly Narrow[]) =>
  `query Choices(${narrows.map(({ type }) => `$${type.one}: [${type.name}Order!]`).join(", ")}) { ${narrows
    .map(
      ({ type, under }) =>
        `${type.one}: ${type.plural}(orderBy: $${type.one}, first: 1000) { nodes { id title ${under ? `above: ${under} { id }` : ""} } }`,
    )
    .join(" ")} }`;

/** Narrows a desk step by step, as to a region and within it to a site. */
export function NarrowingBar({ narrows, narrowed, onChange }: NarrowingBarProps) {
  const model = useModel();
  const query = useMemo(() => choicesQuery(narrows), [narrows]);
  const variables = useMemo(() => Object.fromEntries(narrows.map(({ type }) => [type.one, titleOrder(model, type)])), [narrows, model]);
  const { data } = useAsk<Record<string, { readonly nodes: readonly Choice[] }>>(query, variables);
  const offered = (nth: number) => {
    const { type } = narrows[nth]!;
    const above = narrows[nth - 1] && narrowed[narrows[nth - 1]!.type.one];
    return (data?.[type.one]?.nodes ?? []).filter((one) => !above || one.above?.id === above);
  };
  const choose = (nth: number, id: string) => {
    const kept = narrows.slice(0, nth).map(({ type }) => [type.one, narrowed[type.one]]);
    onChange(Object.fromEntries([...kept, [narrows[nth]!.type.one, id]].filter(([, value]) => value)));
  };
  return (
    <div className="narrowing">
      {narrows.map(({ type }, nth) => (
        <Select
          key={type.name}
          id={`narrow-${type.one}`}
          label={type.label}
          value={narrowed[type.one] ?? ""}
          onChange={(event) => choose(nth, event.currentTarget.value)}
        >
          <option value="">{allOf(type)}</option>
          {offered(nth).map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      ))}
    </div>
  );
}

const allOf = ({ labels }: RecordType) => `All ${inSentence(labels)}`;
