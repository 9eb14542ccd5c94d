import { expect, test } from "vitest";
import { deskKeys } from "./desk-keys.ts";

test("each desk has a letter of its own: the first of its name that is free", () => {
  const desks = ["Today", "Changes", "Compare", "Team desk"].map((label) => ({ label, to: `/${label}` }));
  expect(Object.fromEntries(deskKeys(desks))).toEqual({ t: "/Today", c: "/Changes", o: "/Compare", e: "/Team desk" });
});
