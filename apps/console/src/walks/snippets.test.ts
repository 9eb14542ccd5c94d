import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { type Language, snippets } from "../slices/playground/snippets.ts";
import { register } from "./own-register.ts";
import { ask } from "./walker.ts";

const folder = mkdtempSync(join(tmpdir(), "trailblazer-snippets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runs = (command: string, ...options: readonly string[]) => {
  try {
    execFileSync(command, options, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** How a script is run, and whether this machine can. */
const tools = {
  curl: { isThere: runs("curl", "--version"), command: "sh", ending: "sh" },
  JavaScript: { isThere: true, command: process.execPath, ending: "mjs" },
  Python: { isThere: runs("python3", "--version"), command: "python3", ending: "py" },
  R: { isThere: runs("Rscript", "-e", "library(httr2)"), command: "Rscript", ending: "R" },
} as const satisfies Readonly<Record<Language, object>>;

const query = `# Marks that mean something to one language or another: \` \${name} \\ ' """
query Sites($name: String!, $first: Int) {
  sites(where: { name: { ne: $name }, note: { ne: "a \\"quoted\\" word" } }, orderBy: [{ name: ASC }], first: $first) { totalCount nodes { name } }
}`;
const variables = { name: `O'Brien's "place" $HOME \`pwd\` \\ )-"`, first: 3 };

async function answered(language: Language, question: string): Promise<string> {
  const { command, ending } = tools[language];
  const file = join(folder, `script.${ending}`);
  const url = `${register}/graphql`;
  writeFileSync(file, snippets[language]({ query: question, variables, url, token: "demo-analyst" }));
  const { stdout } = await promisify(execFile)(command, [file]);
  return stdout;
}

describe.each(Object.keys(tools) as Language[])("a script in %s", (language) => {
  test.runIf(tools[language].isThere)("is answered as the playground is", async () => {
    const said = JSON.parse(await answered(language, query)) as { data?: unknown };
    expect("data" in said ? said.data : said).toEqual(await ask(query, variables));
  });

  test.runIf(tools[language].isThere)("says what was refused", async () => {
    const said = await answered(language, "query Sites($name: String!, $first: Int) { nothing }").catch(
      (error: { stderr: string; message: string }) => error.stderr || error.message,
    );
    expect(said).toContain("Cannot query field");
  });
});
