import { join } from "node:path";
import { PassThrough } from "node:stream";
import { fileURLToPath } from "node:url";
import { programme } from "@trailblazer/records";
import type { GraphQLSchema } from "graphql";
import type { Note } from "./database/fill.ts";
import { published } from "./database/published/published.ts";
import { theRegister } from "./engine/access/rights.ts";
import type { Database } from "./engine/database.ts";
import { readDoor } from "./engine/read/door.ts";
import { type Series, writeDoor } from "./engine/write/door.ts";
import { definition } from "./programme.ts";
import { DoorRegister } from "./slices/loading/door-register.ts";
import { load } from "./slices/loading/load.ts";

/** Tables stand beside the sources, from where the built commands read them too. */
const folder = fileURLToPath(new URL("../src/database/published/tables/", import.meta.url));

/** The real tables of the register, as commands of `load`, in the order in which they find what they link to. */
export const publishedTables: readonly (readonly string[])[] = [
  ["regions", "nhs-regions-2020"],
  [
    "organisations",
    "ccgs-2019-20",
    "ccgs-2020",
    "ccgs-2021",
    "partnerships-2020",
    "partnerships-2021-boards-2022",
    "local-authorities-2026",
    "councils-2025",
    "nhs-successions",
    "ccg-districts-2021",
  ],
  [
    "indicators",
    "population-under-18-2018-2020",
    "population-mid-2020",
    ...["2019-20", "2020-21", "2021-22"].flatMap((year) => [
      `waits-of-people-${year}`,
      `waits-of-referrals-${year}`,
      `childrens-commissioner-${year}`,
    ]),
    "access-one-contact-2021-22",
    "deprivation-2019",
    "self-harm-10-24-2017-18",
  ],
].map(([what = "", ...files]) => [what, ...files.map((file) => join(folder, `${file}.csv`))]);

/** Loads the tables into a series, and gives the report of each load. */
export async function loadTables(schema: GraphQLSchema, series: Series, today: () => string): Promise<string[]> {
  const target = new DoorRegister(programme, schema, readDoor({ ...definition, today }, series)(theRegister), series);
  const reports: string[] = [];
  for (const table of publishedTables) {
    const [out, err] = [new PassThrough(), new PassThrough()];
    if ((await load(table, target, { out, err }, today())) !== 0) throw new Error(String(err.read()));
    reports.push(String(out.read()));
  }
  return reports;
}

/** Fills an empty register with what is public: its facts, and then the tables, as one change set. */
export async function fillPublished(owner: Database, schema: GraphQLSchema, today: () => string, note: Note): Promise<void> {
  const door = writeDoor({ ...definition, today }, owner)(theRegister);
  await door.series({ way: "LOAD", reason: "First filling" }, async (series) => {
    await series.apply(published());
    await loadTables(schema, series, today);
    await note(series.run);
  });
}
