import { execFile, spawnSync } from "node:child_process";
import { createReadStream, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { parse } from "csv-parse";

/** Whether there is a spreadsheet program here that can open a file as people do. */
export const hasSpreadsheet = !spawnSync("soffice", ["--version"]).error;

/** The first sheet of a file as a spreadsheet program shows it, cell by cell; commas and UTF-8 both ways, numbers as they are kept. */
export async function asShown(file: string, folder: string): Promise<string[][]> {
  const out = join(folder, "shown");
  await promisify(execFile)(
    "soffice",
    [
      "--headless",
      `-env:UserInstallation=file://${join(folder, "profile")}`,
      ...(file.endsWith(".csv") ? ["--infilter=CSV:44,34,76,1,,0,false,false"] : []),
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,1",
      "--outdir",
      out,
      file,
    ],
    { timeout: 600_000 },
  );
  const stem = basename(file).replace(/\.\w+$/, "");
  const shown = readdirSync(out).find((name) => name.startsWith(stem));
  const rows: string[][] = [];
  for await (const row of createReadStream(join(out, shown!)).pipe(parse({ bom: true }))) rows.push(row as string[]);
  return rows;
}
