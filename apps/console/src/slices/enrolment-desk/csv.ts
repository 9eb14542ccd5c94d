/** What a spreadsheet would take for a formula is put behind a quote, and so stays text. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const cell = (value: string | number | null): string => {
  if (value === null) return "";
  // A number is one: a minus before it begins no formula.
  if (typeof value === "number") return String(value);
  const text = harmless(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Rows as comma-separated values, as spreadsheets read them. */
export const csvOf = (heads: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string =>
  `\uFEFF${[heads, ...rows].map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
