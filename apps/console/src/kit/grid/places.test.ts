import { describe, expect, test } from "vitest";
import { moved } from "./places.ts";

const extent = { rows: 100, columns: 5, page: 20 };
const at = { row: 50, column: 2 };

describe("keys move the focus as in a spreadsheet", () => {
  test.each([
    ["ArrowUp", false, 49, 2],
    ["ArrowDown", false, 51, 2],
    ["ArrowLeft", false, 50, 1],
    ["ArrowRight", false, 50, 3],
    ["ArrowDown", true, 99, 2],
    ["Home", false, 50, 0],
    ["End", false, 50, 4],
    ["Home", true, 0, 0],
    ["End", true, 99, 4],
    ["PageUp", false, 30, 2],
    ["PageDown", false, 70, 2],
  ])("%s, with Ctrl %s", (key, isControl, row, column) => expect(moved(at, key, isControl, extent)).toEqual({ row, column }));

  test("and not beyond the edges; above the first row are the headings", () => {
    expect(moved({ row: 0, column: 0 }, "ArrowUp", false, extent)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: -1, column: 0 }, "ArrowUp", false, extent)).toEqual({ row: -1, column: 0 });
    expect(moved({ row: 99, column: 4 }, "PageDown", false, extent)).toEqual({ row: 99, column: 4 });
    expect(moved({ row: 99, column: 4 }, "ArrowRight", false, extent)).toEqual({ row: 99, column: 4 });
  });

  test("other keys are left alone", () => expect(moved(at, "x", false, extent)).toBeUndefined());
});
