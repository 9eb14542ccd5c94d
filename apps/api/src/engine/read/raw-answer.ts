import { gunzipSync } from "node:zlib";
import type { Run, Shape, Way } from "../database.ts";
import { publish } from "../publish/answer.ts";

/** The data of an answer as PostgreSQL wrote it: passed on as it is, with its response where that is packed already. What looks into it sees the values. */
export class RawAnswer {
  readonly text: string;
  readonly packed: Uint8Array | undefined;
  constructor(text: string, packed?: Uint8Array) {
    this.text = text;
    this.packed = packed;
  }

  toJSON(): unknown {
    return this.packed ? JSON.parse(gunzipSync(this.packed).toString()).data : JSON.parse(this.text);
  }
}

/** The column of a root, by its place: a key may be longer than a name in PostgreSQL can be. */
export const rootColumn = (index: number): string => `r${index}`;

/** The data of an answer, of the row that it was read as. Throws BadInput where it is more than is published in one table. */
function dataText({ keys, hasJson, scheme }: Shape, row: Readonly<Record<string, unknown>>): string {
  const text = `{${keys.map((key, index) => `"${key}":${String(row[rootColumn(index)])}`).join(",")}}`;
  // What is told of a number depends on the others in the answer.
  if (scheme) return JSON.stringify(publish(JSON.parse(text), scheme));
  return hasJson ? JSON.stringify(JSON.parse(text)) : text;
}

/** What follows the data in a response. */
export function endingOf(rest: Readonly<Record<string, unknown>>): string {
  const others = JSON.stringify(rest);
  return others === "{}" ? "}" : `,${others.slice(1)}`;
}

export const responseText = (data: string, ending: string): string => `{"data":${data}${ending}`;

/** The text of a result; data that is text already is not read again. */
export function resultText(result: { readonly data?: unknown }): string {
  const { data, ...rest } = result;
  if (!(data instanceof RawAnswer)) return JSON.stringify(result);
  return data.packed ? gunzipSync(data.packed).toString() : responseText(data.text, endingOf(rest));
}

/** A way that takes in what it is given right here. */
export const here = (run: Run): Way => ({
  run,
  async written(text, values, shape) {
    const [row = {}] = await run(text, values);
    return { snapshot: String(row.snapshot), text: dataText(shape, row) };
  },
});
