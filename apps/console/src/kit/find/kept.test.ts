import { expect, test } from "vitest";
import { opened, readKept, turned } from "./kept.ts";

const none = readKept(null);

test("the record opened last comes first, once, and eight are kept", () => {
  let kept = none;
  for (let at = 0; at < 12; at += 1) kept = opened(kept, { type: "Team", id: String(at) });
  kept = opened(kept, { type: "Team", id: "7" });
  expect(kept.recent.map((page) => "id" in page && page.id)).toEqual(["7", "11", "10", "9", "8", "6", "5", "4"]);
});

test("a star is put on a record or a desk, and taken off again", () => {
  const starred = turned(turned(none, { desk: "/workforce" }), { type: "Site", id: "s" });
  expect(starred.starred).toEqual([{ desk: "/workforce" }, { type: "Site", id: "s" }]);
  expect(turned(starred, { desk: "/workforce" }).starred).toEqual([{ type: "Site", id: "s" }]);
});

test("what a browser keeps and can't be read is left out", () => {
  expect(readKept("nonsense")).toEqual(none);
  expect(readKept(JSON.stringify({ recent: [{ type: "Site" }, 4, { type: "Site", id: "s" }], starred: "all" }))).toEqual({
    recent: [{ type: "Site", id: "s" }],
    starred: [],
  });
});
