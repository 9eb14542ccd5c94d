/** A table of Markdown; the first column to the left, the others to the right. */
export function markdownTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, nth) => (nth ? "---:" : "---"))), ...rows.map(line)].join("\n");
}

/** Parts of a page, an empty line between them. */
export const page = (...parts: readonly string[]): string => parts.filter(Boolean).join("\n\n");
