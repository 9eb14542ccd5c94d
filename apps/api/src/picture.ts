import type { Chapter, Model, RecordType } from "@trailblazer/fields";

/** Links from one record type to another, in the order of their fields. */
interface Tie {
  readonly from: RecordType;
  readonly to: RecordType;
  /** Whether they have a past of their own. */
  readonly isDated: boolean;
  readonly fields: readonly string[];
}

function tiesOf(model: Model, from: RecordType): Tie[] {
  const found = new Map<string, Tie & { readonly fields: string[] }>();
  for (const [name, { kind, to, dated }] of Object.entries(from.fields)) {
    if (kind !== "link") continue;
    const key = `${to} ${Boolean(dated)}`;
    const tie: Tie & { readonly fields: string[] } = found.get(key) ?? { from, to: model.record(to!), isDated: Boolean(dated), fields: [] };
    found.set(key, tie);
    tie.fields.push(name);
  }
  return [...found.values()];
}

const mermaid = (lines: readonly string[]) => ["```mermaid", "flowchart LR", ...lines.map((line) => `  ${line}`), "```"].join("\n");

/** The chapters, and how many links lead from the records of each to those of others. */
export function chaptersDrawn(model: Model): string {
  const chapterOf = new Map(model.chapters.flatMap((chapter) => chapter.records.map((type) => [type, chapter] as const)));
  const counts = (chapter: Chapter) => {
    const found = new Map<string, number>();
    for (const { to, fields } of chapter.records.flatMap((type) => tiesOf(model, type))) {
      const { name } = chapterOf.get(to)!;
      if (name !== chapter.name) found.set(name, (found.get(name) ?? 0) + fields.length);
    }
    return found;
  };
  return mermaid([
    ...model.chapters.map(({ name, records }) => `${name}["${name}<br/>${records.length} record types"]`),
    ...model.chapters.flatMap((chapter) => [...counts(chapter)].map(([to, count]) => `${chapter.name} -->|${count}| ${to}`)),
  ]);
}

/** A chapter's records and where their links lead. A link that is called as what it leads to has no name on its arrow. */
function chapterDrawn(model: Model, { records }: Chapter): string {
  const ties = records.flatMap((type) => tiesOf(model, type));
  const outside = [...new Set(ties.map(({ to }) => to))].filter((type) => !records.includes(type));
  return mermaid([
    ...records.map(({ name, label }) => `${name}["${label}"]`),
    ...outside.map(({ name, label }) => `${name}(["${label}"]):::outside`),
    ...ties.map(({ from, to, isDated, fields }) => {
      const words = fields.length === 1 && fields[0] === to.one ? "" : `|${fields.join(", ")}|`;
      return `${from.name} ${isDated ? "-.->" : "-->"}${words} ${to.name}`;
    }),
    "classDef outside stroke-dasharray: 4 4",
  ]);
}

const listed = ({ records }: Chapter) => records.map(({ label, help = "" }) => `- **${label}**: ${help}`).join("\n");

/** Every chapter by itself, as a page. */
export function recordsDrawn(model: Model): string {
  const parts = [
    "# Records by chapter",
    "Drawn from the declarations by `npm run write`. An arrow is a link, named where it is not called as what it leads to; a broken arrow is a link with a past. Records with round ends stand in another chapter.",
    ...model.chapters.flatMap((chapter) => [`## ${chapter.name}`, listed(chapter), chapterDrawn(model, chapter)]),
  ];
  return `${parts.join("\n\n")}\n`;
}

const [OPEN, CLOSE] = ["<!-- chapters: drawn by npm run write -->", "<!-- end of chapters -->"];

/** A text with the picture between its two marks. */
export function drawnInto(text: string, picture: string): string {
  const [start, end] = [text.indexOf(OPEN), text.indexOf(CLOSE)];
  if (start < 0 || end < start) throw new Error(`There is no place for the picture: ${OPEN} and ${CLOSE}`);
  return `${text.slice(0, start + OPEN.length)}\n\n${picture}\n\n${text.slice(end)}`;
}
