import type { RecordType } from "@trailblazer/fields";
import { type ReactNode, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { ComboBox } from "react-aria-components/ComboBox";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Text } from "react-aria-components/Text";
import { useAsk } from "../api/ask.ts";
import { titleOrder } from "../api/order.ts";
import { type Linked, pickQuery } from "../api/queries.ts";
import { useTitles } from "../api/titles.ts";
import { longDay } from "../kinds/days.ts";
import { useModel, useShownDay } from "../model/context.tsx";
import { isSearchable } from "../model/seen.ts";
import { inSentence } from "../model/words.ts";
import { useDebounced } from "./use-debounced.ts";

const creates = "create";

/** A record as it is offered, with its term where it has one. */
interface Offered extends Linked {
  readonly from?: string | null;
  readonly until?: string | null;
}

/** What is said of one that is not in force: others may be called the same. */
function notNow({ from, until }: Offered, day: string): string | undefined {
  if (until && until <= day) return `ended ${longDay(until)}`;
  return from && from > day ? `from ${longDay(from)}` : undefined;
}

interface LinkPickerProps {
  readonly to: RecordType;
  readonly label: ReactNode;
  readonly id?: string;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
  /** The id of the record that is picked. */
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly onBlur?: () => void;
  /** Offers to add a record of the type; what was typed is handed on. */
  readonly onCreate?: (typed: string) => void;
  /** What is looked for at once, before anything is typed. */
  readonly sought?: string;
}

/** Picks one record by its title: the register searches as one types. */
export function LinkPicker({ to, label, id, hint, error, value, onChange, onBlur, onCreate, sought }: LinkPickerProps) {
  const model = useModel();
  const day = useShownDay();
  const [typed, setTyped] = useState(sought);
  const [picked, setPicked] = useState<Linked>();
  const [seen, setSeen] = useState(value);
  if (value !== seen) {
    // Set from outside, as when a record was added on the way: what was typed before gives way to its title.
    setSeen(value);
    if (value !== (picked?.id ?? null)) setTyped(undefined);
  }
  const isPicked = picked !== undefined && picked.id === value;
  const title = useTitles(value && !isPicked ? [{ type: to, id: value }] : []).get(value ?? "");
  const current = useMemo(
    (): Linked | undefined => (value ? (isPicked ? picked : { id: value, title: title ?? "" }) : undefined),
    [value, isPicked, picked, title],
  );

  const wanted = isSearchable(model, to) && typed !== current?.title ? typed : undefined;
  const search = useDebounced(wanted ?? "");
  const orderBy = useMemo(() => (search ? undefined : titleOrder(model, to)), [search, model, to]);
  const [isOpen, setIsOpen] = useState(false);
  const { data, loading } = useAsk<{ rows: { nodes: Offered[]; totalCount: number } }>(
    pickQuery(to),
    { search: search || undefined, orderBy },
    !isOpen,
  );
  const found = data?.rows.nodes ?? [];
  // The one that is picked stays among the items: the box would else forget what it is called.
  const items: readonly Offered[] = current && !found.some((one) => one.id === current.id) ? [...found, current] : found;
  const more = (data?.rows.totalCount ?? 0) - found.length;

  const pick = (key: string | number | null) => {
    if (key === creates) {
      onCreate?.(typed ?? "");
      return;
    }
    // Left while its title is on its way, the box would be taken as emptied, or what is picked as called nothing.
    if (current && !current.title && !typed && (key === null || key === value)) return;
    const item = items.find((one) => one.id === key);
    setPicked(item);
    setTyped(item?.title ?? (key === null ? "" : undefined));
    onChange(key === null ? null : String(key));
  };

  // Emptied by hand, it picks nothing any more: where something is picked, the box was emptied while its title was on its way.
  const shown = (typed === "" && value ? undefined : typed) ?? current?.title ?? "";
  return (
    <ComboBox
      className={error ? "nhsuk-form-group nhsuk-form-group--error picker" : "nhsuk-form-group picker"}
      value={value}
      onChange={pick}
      inputValue={shown}
      onInputChange={setTyped}
      onOpenChange={setIsOpen}
      isInvalid={error !== undefined}
      allowsEmptyCollection
      menuTrigger="focus"
      defaultFilter={() => true}
    >
      <Label className="nhsuk-label">{label}</Label>
      {hint && (
        <Text slot="description" className="nhsuk-hint" elementType="div">
          {hint}
        </Text>
      )}
      {error && (
        <Text slot="errorMessage" className="nhsuk-error-message" elementType="span">
          <span className="nhsuk-u-visually-hidden">Error: </span>
          {error}
        </Text>
      )}
      <div className="picker__box">
        <Input id={id} className={error ? "nhsuk-input nhsuk-input--error" : "nhsuk-input"} autoComplete="off" onBlur={onBlur} />
        <Button className="picker__open">
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <Popover className="popover" offset={2}>
        <ListBox
          className="options"
          renderEmptyState={() => <p className="options__none">{loading ? "Looking…" : "None found. Try other words."}</p>}
        >
          {items.map((item) => (
            <ListBoxItem key={item.id} id={item.id} textValue={item.title} className="option">
              {item.title}
              {notNow(item, day) && <span className="option__note">{notNow(item, day)}</span>}
            </ListBoxItem>
          ))}
          {onCreate && (
            <ListBoxItem id={creates} textValue={`Create new ${inSentence(to.label)}`} className="option option--create">
              {`Create new ${inSentence(to.label)}…`}
            </ListBoxItem>
          )}
        </ListBox>
        {more > 0 && <p className="options__none">Type to find more: {more.toLocaleString("en-GB")} others</p>}
      </Popover>
    </ComboBox>
  );
}
