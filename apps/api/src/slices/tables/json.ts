import type { About } from "./about.ts";
import { HIDDEN, isNumber } from "./cells.ts";
import type { Column } from "./columns.ts";
import type { Batch } from "./rows.ts";

/** A table as JSON: what it is, its columns, and its rows with the values as the API gives them, by their paths. */
export async function* jsonOf(columns: readonly Column[], about: About, batches: AsyncIterable<Batch>): AsyncGenerator<string> {
  yield `{"about":${JSON.stringify(about)},\n"codebook":${JSON.stringify(columns)},\n"rows":[`;
  let before = "\n";
  for await (const { rows } of batches) {
    const text = rows.map((row) =>
      JSON.stringify(
        Object.fromEntries(columns.map(({ path }, at) => [path, row[at] === HIDDEN && isNumber(columns[at]!) ? null : row[at]])),
      ),
    );
    if (text.length > 0) yield before + text.join(",\n");
    if (text.length > 0) before = ",\n";
  }
  yield "\n]}\n";
}
