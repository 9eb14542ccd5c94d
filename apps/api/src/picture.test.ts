import { dated, link, model, record, text } from "@trailblazer/fields";
import { expect, test } from "vitest";
import { chaptersDrawn, drawnInto, recordsDrawn } from "./picture.ts";

const pond = record("Pond", "ponds", { name: text("Pond") }, { title: "name", help: "Water with fish." });
const frog = record(
  "Frog",
  "frogs",
  {
    pond: dated(link("Pond", "Pond")),
    born: link("Born in", "Pond", { inverse: "tadpoles" }),
    mother: link("Mother", "Frog", { optional: true }),
  },
  { title: "mother", within: "pond" },
);
const heron = record("GreyHeron", "greyHerons", { frog: link("Frog", "Frog"), pond: link("Pond", "Pond") }, { title: "frog" });
const life = model([
  { name: "Water", records: [pond] },
  { name: "Animals", records: [frog] },
  { name: "Birds", records: [heron] },
]);

test("chapters are drawn with the links that lead from one to another counted, those within one left out", () => {
  expect(chaptersDrawn(life)).toBe(
    [
      "```mermaid",
      "flowchart LR",
      '  Water["Water<br/>1 record types"]',
      '  Animals["Animals<br/>1 record types"]',
      '  Birds["Birds<br/>1 record types"]',
      "  Animals -->|2| Water",
      "  Birds -->|1| Animals",
      "  Birds -->|1| Water",
      "```",
    ].join("\n"),
  );
});

test("a chapter is drawn with its records, what they lead to elsewhere, and links with a past as broken arrows", () => {
  const page = recordsDrawn(life);
  expect(page).toContain("- **Pond**: Water with fish.\n");
  expect(page.slice(page.indexOf("## Animals"), page.indexOf("## Birds"))).toContain(
    [
      '  Frog["Frog"]',
      '  Pond(["Pond"]):::outside',
      "  Frog -.-> Pond",
      "  Frog -->|born| Pond",
      "  Frog -->|mother| Frog",
      "  classDef outside stroke-dasharray: 4 4",
    ].join("\n"),
  );
  expect(page).toContain('GreyHeron["Grey heron"]');
});

test("a picture takes the place of the one before it, and of nothing else", () => {
  const page = "Before\n\n<!-- chapters: drawn by npm run write -->\n\nold\n\n<!-- end of chapters -->\n\nAfter\n";
  const drawn = drawnInto(page, "new");
  expect(drawn).toBe(page.replace("old", "new"));
  expect(drawnInto(drawn, "new")).toBe(drawn);
  expect(() => drawnInto("Before", "new")).toThrow("no place for the picture");
});
