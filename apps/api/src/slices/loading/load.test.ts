import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { file, fixture, trial } from "./load.trial.ts";
import { MemoryRegister } from "./memory-register.ts";

const header = "urn,name,open_date,town,postcode";
const schools = (count: number) => [header, ...Array.from({ length: count }, (_, at) => `${100_001 + at},School ${at},,Town,`)].join("\n");

async function loaded(content: string | Uint8Array) {
  const trying = trial();
  return { ...trying, ...(await trying.run("settings", "--register", await file("register.csv", content))) };
}

describe("a file", () => {
  it("is read in UTF-8, with and without its mark, and in the older encoding of Windows", async () => {
    const name = "École d’Été";
    const text = `${header}\r\n100001,${name},,Town,\r\n`;
    const windows = Uint8Array.from(text, (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)));
    for (const bytes of [text, `\uFEFF${text}`, windows]) expect((await loaded(bytes)).setting("100001").values.name).toBe(name);
  });

  it("may have quoted cells, of several lines too, and lines are still counted as an editor does", async () => {
    const { out, setting } = await loaded(`${header}\n100001,"Hall,\nthe ""Old""",,Town,\n\n,,,,\n100002,B,,Town,M1\n`);
    expect(setting("100001").values.name).toBe('Hall, the "Old"');
    expect(out).toContain('register.csv line 6, postcode "M1": Postcode is a postcode, such as M16 0EX');
  });

  it("has its days in any of three forms", async () => {
    const { setting } = await loaded(`${header}\n100001,A,01-09-1999,,\n100002,B,1999-09-01,,\n100003,C,1/9/1999,,\n`);
    for (const urn of ["100001", "100002", "100003"]) expect(setting(urn).values.openedOn).toBe("1999-09-01");
  });

  it.each([
    ["", "register.csv is empty"],
    ["\n\n", "register.csv is empty"],
    [header, "register.csv has a header and no rows"],
    [
      "100001,A,,Town,\n100002,B,,Town,\n",
      "register.csv is not a school register that is known here. Its first line has 100001, A, , Town, ",
    ],
    [`${header}\n100001,A,,Town,\n100002,B`, "register.csv, line 3 has not as many columns as the header"],
    [`${header}\n100001,"A,,Town,\n`, "register.csv has a quotation mark that is not closed: it may be cut off"],
    [`${header}\n100001,A "B",,Town,\n`, "register.csv, line 2 is not CSV"],
    [`${header},name\n100001,A,,Town,,B\n`, "register.csv has the column name twice"],
    ["PK\u0003\u0004rest", "register.csv is a workbook or a ZIP file"],
    ["GIF89a\0\u0001\0", "register.csv is not a CSV file"],
  ])("%j can't be loaded, for one clear reason", async (content, reason) => {
    const { code, err, out, register } = await loaded(content);
    expect([code, out, register.sent]).toEqual([2, "", []]);
    expect(err).toContain(reason);
  });

  it("that is not there is said to be so", async () => {
    expect(await trial().run("settings", "--register", "nowhere.csv")).toEqual({ code: 2, out: "", err: "There is no file nowhere.csv\n" });
  });
});

describe("rows", () => {
  it("are refused with line, column and reason, and the others go in", async () => {
    const { out } = await loaded(
      `${header}\n100001,A,,Town,\nURN,B,,Town,\n100003,,,Town,\n100004,D,31-02-2020,Town,\n100001,E,,Town,\n,F,,Town,\n`,
    );
    expect(out).toContain("Settings: 1 created, 0 updated, 0 unchanged\nRows refused: 5");
    expect(out).toContain('line 3, urn "URN": URN is six digits, such as 106167');
    expect(out).toContain('line 4, urn "100003": Setting is required');
    expect(out).toContain('line 5, open_date "31-02-2020": Opened on is a day, such as 2021-03-31');
    expect(out).toContain('line 6, urn "100001": URN 100001 is already on line 2 of this file');
    expect(out).toContain("line 7, urn: URN is required");
  });

  it("that break a rule of the record are refused before they are sent", async () => {
    const { run, register } = trial();
    const path = await file("register.csv", "URN,EstablishmentName,StatutoryLowAge,StatutoryHighAge\n100001,A,11,5\n");
    expect((await run("settings", "--register", path)).out).toContain('line 2, StatutoryHighAge "5": Oldest age is not below youngest age');
    expect(register.sent).toEqual([]);
  });

  it("go in by 200; what the register refuses is found by its place", async () => {
    const register = new MemoryRegister();
    register.check = (change, at) =>
      "create" in change && /School (7|250)$/.test(String(change.input.name))
        ? { change: at, path: ["name"], message: "Setting is taken" }
        : undefined;
    const { out } = await trial(register).run("settings", "--register", await file("register.csv", schools(450)));
    expect(out).toContain("Settings: 448 created");
    expect(out).toContain('line 9, name "School 7": Setting is taken');
    expect(register.sent).toEqual([200, 1, 199, 200, 1, 199, 50]);
  });

  it("are not refused in the place of another, where the register names the wrong one", async () => {
    const register = new MemoryRegister();
    register.check = (change) =>
      "create" in change && change.input.name === "School 7" ? { change: 0, path: ["name"], message: "It is not so" } : undefined;
    const { out } = await trial(register).run("settings", "--register", await file("register.csv", schools(40)));
    expect(out).toContain("Settings: 39 created, 0 updated, 0 unchanged\nRows refused: 1");
    expect(out).toContain('line 9, name "School 7": It is not so');
  });

  it("are halved until the bad one is known, where the register does not say which", async () => {
    const register = new MemoryRegister();
    register.check = (change) =>
      "create" in change && change.input.name === "School 7" ? { path: [], message: "It is not so" } : undefined;
    const { out } = await trial(register).run("settings", "--register", await file("register.csv", schools(40)));
    expect(out).toContain("Settings: 39 created");
    expect(out).toContain('line 9, urn "100008": It is not so');
  });
});

describe("the report", () => {
  it("has 50 refusals on the screen, and all of them in a file that a spreadsheet does not run", async () => {
    const { run } = trial();
    const rows = Array.from({ length: 60 }, (_, at) => `=A${at},School,,Town,`);
    const report = await file("report.csv", "");
    const { out } = await run("settings", "--register", await file("register.csv", [header, ...rows].join("\n")), "--report", report);
    expect(out.match(/URN is six digits/g)).toHaveLength(50);
    expect(out).toContain(`and 10 more: all of them are in ${report}`);
    const written = await readFile(report, "utf8");
    expect(written.trimEnd().split("\r\n")).toHaveLength(61);
    expect(written).toContain(`refused,register.csv,2,urn,'=A0,,,,,"URN is six digits, such as 106167"`);
  });

  it("does not print what would move the cursor", async () => {
    expect((await loaded(`${header}\n\u001b[2Jx,A,,Town,\n`)).out).not.toContain("\u001b");
  });

  it("says what had gone in when the register can't be asked any more", async () => {
    const register = new MemoryRegister();
    register.check = (_, at) => {
      if (at >= 0 && register.sent.length > 1) throw new Error("The connection was lost");
      return undefined;
    };
    const { code, out, err } = await trial(register).run("settings", "--register", await file("register.csv", schools(250)));
    expect(code).toBe(2);
    expect(out).toContain("Settings: 200 created");
    expect(err).toContain("The load stopped before its end: The connection was lost");
  });
});

describe("the command", () => {
  it.each([
    [[], "Say what to load"],
    [["teams"], "teams can't be loaded"],
    [["settings"], "Name a file"],
    [["settings", "a.csv"], "Settings are loaded from --register FILE, --census FILE and --links FILE"],
    [["regions", "--census", "a.csv"], "--register, --census and --links are of settings, not of regions"],
    [["settings", "--register", "a.csv", "--census-on", "2019-01-17"], "--census-on goes with --census FILE"],
    [["settings", "--register", "a.csv", "--report", "./a.csv"], "The report would be written over a file that is loaded"],
    [["settings", "--nonsense"], "Unknown option"],
  ])("%j is answered with what is wrong", async (args, reason) => {
    const { code, err } = await trial().run(...args);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  it("explains itself", async () => {
    const { code, out } = await trial().run("--help");
    expect([code, out.split("\n")[0]]).toEqual([0, "Loads real files into the register. A second run changes nothing."]);
    expect((await trial().run("regions", fixture("nhs-regions.csv"))).err).toContain("3 of 3 records");
  });
});
