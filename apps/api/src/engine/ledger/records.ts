import { choice, type Incoming, link, longText, type Model, moment, type RecordType, record, text } from "@trailblazer/fields";

/** By which way a change came. */
export const ways = { CONSOLE: "Console", API: "API", LOAD: "Load", UNDO: "Undo", FORGET: "Forgetting", SQL: "SQL" } as const;
export type Way = keyof typeof ways;

const who = {
  at: moment("At", { help: "The moment of the commit: what was known before it did not hold this change." }),
  by: text("By", { optional: true, help: "Who; of a change by SQL, the database's user. Empty where the register did it itself." }),
  way: choice("Way", ways, { help: "By which way the change came." }),
  reason: longText("Reason", { optional: true, help: "Why, as it was given with the change." }),
};

/** What was done as one: by whom, when, why and by which way. */
export const changeSet: RecordType = record(
  "ChangeSet",
  "changeSets",
  { ...who, undoes: link("Undoes", "ChangeSet", { optional: true, inverse: "undoneBy" }) },
  { title: "way", label: "Change set", labels: "Change sets", help: "Changes that were made as one, by one person, for one reason." },
);

const [at, by, way, reason] = [who.at, who.by, who.way, who.reason].map((field) => ({ ...field, figure: true }));

/** One changed field of one record. What was made, or removed, as a whole has no field. */
export const change: RecordType = record(
  "Change",
  "changes",
  {
    changeSet: link("Change set", "ChangeSet", { inverse: "changes" }),
    record: text("Record", { help: "The type of the record that was changed, such as Team." }),
    recordId: { ...text("Record's id"), figure: true },
    about: link("About", "Node", { inverse: "history" }),
    label: { ...text("Label", { optional: true, help: "What people call the record now; empty when it is gone." }), figure: true },
    field: text("Field", { optional: true, help: "The field that was changed; empty where the whole record was made or removed." }),
    before: longText("Before", { optional: true, help: "The value before, as JSON; of a record that was removed, all of its fields." }),
    after: longText("After", { optional: true, help: "The value after, as JSON; of a record that was made, all of its fields." }),
    at: at!,
    by: by!,
    way: way!,
    reason: reason!,
  },
  { title: "record", help: "One field that was changed, with what it was and what it became." },
);

/** The types by which the ledger is read. They are written by triggers alone. */
export const ledgerTypes: readonly RecordType[] = [changeSet, change];

/** Fields of the ledger that hold JSON. */
export const isJson = (type: RecordType, name: string): boolean => type === change && (name === "before" || name === "after");
/** Fields that are there for the statement only: the contract does not show them. */
export const isInner = (type: RecordType, name: string): boolean => type === change && name === "about";

/** A model as it is read: every record has its history, and the ledger's own types are known. */
export function withLedger(model: Model): Model {
  const of = (name: string) => ledgerTypes.find((type) => type.name === name);
  const history: Incoming = { name: "history", label: "History", from: change, field: "about" };
  const inner: Readonly<Record<string, readonly Incoming[]>> = {
    Change: [],
    ChangeSet: [
      { name: "changes", label: "Changes", from: change, field: "changeSet" },
      { name: "undoneBy", label: "Undone by", from: changeSet, field: "undoes" },
    ],
  };
  return {
    ...model,
    record: (name) => of(name) ?? model.record(name),
    incoming: (name) => inner[name] ?? [...model.incoming(name), history],
  };
}
