import { type Field, labelled, type Model, type RecordType, systemFields } from "@trailblazer/fields";
import { emptyWord, type Family, familyOf } from "../kinds/families.ts";

/** A column of a grid. */
export interface Column {
  readonly name: string;
  readonly field: Field;
  readonly label: string;
  /** In pixels; columns share what is left over. */
  readonly width: number;
  readonly isFigure: boolean;
}

const widths: Readonly<Record<Family, number>> = {
  text: 150,
  number: 96,
  day: 112,
  moment: 150,
  yesNo: 84,
  choice: 150,
  choices: 240,
  link: 190,
};

/** Eight pixels or so a letter of the heading at 12 px bold, and room for the arrow. */
const headingWidth = (label: string) => Math.min(190, label.length * 7 + 34);

/** Room for the longest of a field's choices, and for the word that stands where none is given. */
function choiceWidth(field: Field): number {
  const words = [...Object.values(field.choices ?? {}), ...(field.optional ? [emptyWord(field)] : [])];
  return Math.min(320, Math.max(0, ...words.map(({ length }) => length)) * 7 + 34);
}

function widthOf(model: Model, field: Field): number {
  if (field.kind === "link") {
    const { title, fields } = model.record(field.to!);
    const named = title.length === 1 ? fields[title[0]!] : undefined;
    return named ? Math.min(190, widthOf(model, named)) : 230;
  }
  if (field.kind === "longText") return 260;
  if (field.kind === "code") return 104;
  if (field.kind === "choice") return choiceWidth(field);
  return field.kind === "text" && (field.max ?? 200) >= 100 ? 230 : widths[familyOf(field)];
}

/** Whether a list shows what its records are called in a column of its own: where all that they are called by is withheld, that is a code. */
const isCoded = ({ title }: RecordType): boolean => title.length === 0;

/** A field of a record, declared or of the system. */
export function fieldOf(type: RecordType, name: string): Field | undefined {
  if (name === "title" && isCoded(type)) return { kind: "text", label: type.label, optional: false };
  return type.fields[name] ?? (name === "createdAt" || name === "updatedAt" ? systemFields[name] : undefined);
}

/** The columns that a list can show, in the order declared. */
export const offeredColumns = (type: RecordType): string[] => [
  ...(isCoded(type) ? ["title"] : []),
  ...Object.keys(type.fields),
  "createdAt",
  "updatedAt",
];

/** The columns for the fields named. */
export const columnsOf = (model: Model, type: RecordType, names: readonly string[]): Column[] =>
  names.flatMap((name, at) => {
    const field = fieldOf(type, name);
    if (!field) return [];
    const label = labelled(field);
    const width = Math.max(widthOf(model, field), headingWidth(label), at === 0 ? 220 : 0);
    return [{ name, field, label, width, isFigure: familyOf(field) === "number" }];
  });

/** The columns that a list starts with: the first eight in the order declared, long texts left out. */
export const firstColumns = (type: RecordType, most = 8): string[] =>
  offeredColumns(type)
    .slice(0, -2)
    .filter((name) => type.fields[name]?.kind !== "longText")
    .slice(0, most);

/** The columns that a list starts with where a slice has chosen them: those of them that are shown. */
export const startColumns = (type: RecordType, chosen: readonly string[] | undefined, most?: number): string[] =>
  chosen ? chosen.filter((name) => fieldOf(type, name)) : firstColumns(type, most);
