/** What is written as a figure, or is left out. */
const isFigure = (cell: string) => /^[*_]*\d[\d.,]*( %)?[*_]*( \(.*\))?$|^$/.test(cell);

/** A table of Markdown; columns of figures to the right. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rules = heads.map((_, nth) => (rows.every((cells) => isFigure(cells[nth]!)) ? "---:" : "---"));
  return [line(heads), line(rules), ...rows.map(line)].join("\n");
}

/** Parts of a page, an empty line between them. */
export const page = (...parts: readonly string[]): string => parts.filter(Boolean).join("\n\n");
