import { type Field, isWritten, type RecordType } from "@trailblazer/fields";

export const fieldsOf = (type: RecordType): [string, Field][] => Object.entries(type.fields);
/** How a field is selected. */
export const select = (name: string, field: Field) => (field.kind === "link" ? `${name} { id }` : name);
/** How a list is ordered by a field. */
export const order = (name: string, field: Field) => (field.kind === "link" ? `{ ${name}: { id: ASC } }` : `{ ${name}: ASC }`);
/** How a list is filtered by a field. */
export const filter = (name: string, field: Field) => {
  if (field.kind === "link") return `{ ${name}: { id: { isNull: true } } }`;
  return field.kind === "choices" ? `{ ${name}: { isEmpty: true } }` : `{ ${name}: { isNull: true } }`;
};

/** A harmless change of a record of a type. */
export function patchOf(type: RecordType) {
  const entry = fieldsOf(type).find(
    ([, field]) => isWritten(field) && !field.dated && ["text", "longText", "yesNo", "day"].includes(field.kind) && !field.unique,
  );
  return entry ? { [entry[0]]: entry[1].kind === "yesNo" ? true : entry[1].kind === "day" ? "2001-02-03" : "Another" } : {};
}
