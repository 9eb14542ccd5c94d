import type { RecordType } from "@trailblazer/fields";
import type { Sort } from "../api/order.ts";
import { fieldOf } from "../grid/columns.ts";
import { familyOf } from "../kinds/families.ts";
import { inSentence, listed } from "../model/words.ts";

/** The order after a heading was pressed: upwards, then downwards, then none. With Shift it comes after the others. */
export function turned(sorts: readonly Sort[], name: string, isAdded: boolean): Sort[] {
  const now = sorts.find((sort) => sort.name === name);
  const others = isAdded ? sorts.filter((sort) => sort.name !== name) : [];
  if (now?.direction === "DESC") return others;
  return [...others, { name, direction: now ? "DESC" : "ASC" }];
}

const ways: Readonly<Record<string, readonly [string, string]>> = {
  number: ["smallest first", "largest first"],
  day: ["earliest first", "latest first"],
  moment: ["earliest first", "latest first"],
  choice: ["in their order", "last of their order first"],
  yesNo: ["no first", "yes first"],
};

/** Says an order: "Sorted by stage day, latest first". */
export function sortedBy(type: RecordType, sorts: readonly Sort[]): string {
  const said = sorts.map(({ name, direction }) => {
    const field = fieldOf(type, name)!;
    const [up, down] = ways[familyOf(field)] ?? ["A to Z", "Z to A"];
    return `${inSentence(field.label)}, ${direction === "ASC" ? up : down}`;
  });
  return `Sorted by ${listed(said, "then")}`;
}
