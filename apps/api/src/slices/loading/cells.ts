/** The text of a cell with its spaces in order; undefined where it is empty, which means "not known". */
export function text(cell: string): string | undefined {
  const found = cell.normalize("NFC").replace(/\s+/g, " ").trim();
  return found === "" ? undefined : found;
}

const noName = /^(not applicable|does not apply|unknown)$/i;

/** A name, or nothing where the register says that there is none. */
export function name(cell: string): string | undefined {
  const found = text(cell);
  return found && !noName.test(found) ? found : undefined;
}

/** The marks with which published tables say that a figure is not there: never zero. */
const noFigure = /^(na|n\/a|supp|suppressed|ne|np|null|lowcov|[xzcu:*-]|\.{1,3})$/i;

/** A figure, with or without a percent sign or separators of thousands. Words that are no figure are NaN, for the check to refuse. */
export function figure(cell: string): number | undefined {
  const found = text(cell);
  if (found === undefined || noFigure.test(found)) return undefined;
  const plain = found
    .replace(/\s?%$/, "")
    .replace(/^(\d{1,3})((?:,\d{3})+)(?=\.|$)/, (_, first: string, rest: string) => first + rest.replaceAll(",", ""));
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
}

/** A percentage to one place, as later files give more. */
export function percentage(cell: string): number | undefined {
  const found = figure(cell);
  return found === undefined || Number.isNaN(found) ? found : Math.round(found * 10) / 10;
}

/** A day, as `2021-03-31`, out of day-month-year or year-month-day. What is no day stays as it is, for the check to refuse. */
export function day(cell: string): string | undefined {
  const found = text(cell);
  if (found === undefined) return undefined;
  const [, date, month, year] = /^(\d{1,2})[-/](\d{1,2})[-/](\d{4})$/.exec(found) ?? [];
  return year && month && date ? `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}` : found;
}

/** The day after a last day: terms here end on the first day on which they no longer hold. */
export function dayAfter(cell: string): string | undefined {
  const last = day(cell);
  const time = last && /^\d{4}-\d{2}-\d{2}$/.test(last) ? Date.parse(`${last}T00:00:00Z`) : Number.NaN;
  // A 31st of February must stay what it is, not become a day in March.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== last) return last;
  return new Date(time + 86_400_000).toISOString().slice(0, 10);
}

/** A postcode in capitals with its one space. */
export function postcode(cell: string): string | undefined {
  const found = text(cell)?.toUpperCase().replaceAll(" ", "");
  return found?.replace(/^([A-Z\d]{2,4})(\d[A-Z]{2})$/, "$1 $2");
}

/** A code in capitals without spaces. */
export const code = (cell: string): string | undefined => text(cell)?.toUpperCase();
