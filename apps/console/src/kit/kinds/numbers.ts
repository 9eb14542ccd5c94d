import type { Field } from "@trailblazer/fields";

const plain = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 10 });
const pounds = new Intl.NumberFormat("en-GB", { style: "currency", currency: "GBP" });

/** A number as it is shown: 1,050; 31.4 %; £12.50. */
export function shownNumber(field: Field, value: number): string {
  if (field.kind === "money") return pounds.format(value);
  const { decimals } = field;
  const text =
    field.kind === "decimal" && decimals === 2 && field.unit === "WTE"
      ? value.toLocaleString("en-GB", { minimumFractionDigits: 1, maximumFractionDigits: 2 })
      : plain.format(value);
  return text;
}

/** A number as people type it, with commas, a pound sign or a percent sign. Undefined where it is none. */
export function typedNumber(typed: string): number | undefined {
  const text = typed.trim().replace(/^£\s*/, "").replace(/\s*%$/, "").replace(/[\s,]/g, "").replace("−", "-");
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : undefined;
}
