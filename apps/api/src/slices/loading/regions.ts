import { code, text } from "./cells.ts";
import { type Form, form } from "./form.ts";

/** England has had seven regions of the NHS since this day, and had five before it. */
export const sevenRegions = "2019-04-01";

/** The lists of regions that are known. */
export const regionLists: readonly Form[] = [
  form("the NHS regions of 2020", ["NHSER20CDH", "NHSER20CD", "NHSER20NM"], {
    type: "Region",
    key: "name",
    cells: [
      { field: "name", column: "NHSER20NM", read: text },
      { field: "code", column: "NHSER20CDH", read: code },
      { field: "onsCode", column: "NHSER20CD", read: code },
      // London and the south had regions of these names before: those go on, with the first day that they have.
      { field: "from", read: () => sevenRegions, when: "new" },
    ],
  }),
];
