import { choices, record, text, wholeNumber } from "@trailblazer/fields";
import { expect, test } from "vitest";
import { merged } from "./meanwhile.ts";

const type = record(
  "Pond",
  "ponds",
  { name: text("Pond"), depth: wholeNumber("Depth", { optional: true }), fish: choices("Fish", { CARP: "Carp", PIKE: "Pike" }) },
  { title: "name" },
);
const form = (name: string, depth: string, fish: string[] = []) => ({
  name: { value: name, from: "" },
  depth: { value: depth, from: "" },
  fish: { value: fish, from: "" },
});

test("what nobody touched here is taken over, and what was typed stays", () => {
  const found = merged(type, form("Mine", "2"), form("Old", "2"), form("Old", "3", ["PIKE"]));
  expect(found).toEqual({ taken: ["depth", "fish"], both: [], start: form("Old", "3", ["PIKE"]) });
});

test("a field that both changed keeps what it is compared with, so that the register asks", () => {
  const found = merged(type, form("Mine", "2"), form("Old", "2"), form("Theirs", "3"));
  expect(found).toEqual({ taken: ["depth"], both: ["name"], start: form("Old", "3") });
});

test("where both wrote the same, there is nothing to ask", () => {
  const found = merged(type, form("Same", "2"), form("Old", "2"), form("Same", "2"));
  expect(found).toEqual({ taken: [], both: [], start: form("Same", "2") });
});

test("only the fields that a form asks for are looked at", () => {
  expect(merged(type, form("Mine", "2"), form("Old", "2"), form("Theirs", "3"), ["depth"]).both).toEqual([]);
});
