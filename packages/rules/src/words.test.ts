import { expect, it } from "vitest";
import { tree } from "./tree.ts";
import { words } from "./words.ts";

const planted = (text: string, path = "apps/api/src/main.ts") => words([{ path, text }]);

it("holds in the house", () => {
  expect(words(tree())).toEqual([]);
});

it.each([
  "const configuration = 1;",
  "readConfiguration();",
  'const half = 1 / 2; readConfiguration(1 / 2, "a");',
  "class Trailblazer {}",
  "type TrailblazerId = string;",
  'record("Trailblazer", "trailblazers", {});',
  'const data = "/home/anne/data";',
  "// as in /work/main/data",
  'const data = "C:\\Users\\anne";',
  "// Written by an AI assistant",
])("finds %s", (text) => {
  expect(planted(text)).toHaveLength(1);
});

it("looks in documents too, and not at names there", () => {
  expect(planted("See /Users/anne/notes.md", "README.md")).toHaveLength(1);
  expect(planted("The configuration of a Trailblazer site", "README.md")).toEqual([]);
});

it.each([
  'import { text } from "@trailblazer/fields";',
  "// The configuration of the pool; the Trailblazer programme",
  'expect(said).toThrow(/the server configuration file "a/);',
  'const page = "https://example.org/home/page";',
  'const cache = "/var/tmp/register";',
])("lets %s be", (text) => {
  expect(planted(text)).toEqual([]);
});
