import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One file of the house: its path from the root, and what is in it. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a rule is: it reads files and says, a sentence each, what is wrong. */
export type Rule = (sources: readonly Source[]) => string[];

const root = join(import.meta.dirname, "../../..");
const isText = /\.(tsx?|mjs|json|graphql|sql|s?css|html|md|ya?ml|csv|sh)$|(^|\/)(Dockerfile|LICENSE|run|\.[a-z]+)$/;
const isSkipped = /^(node_modules|dist|\.git|\.turbo|\.data)$/;

function tracked(): string[] {
  const list = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  });
  return list.split("\0").filter((path) => path && existsSync(join(root, path)));
}

function walked(folder = ""): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => !isSkipped.test(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? walked(`${folder}${entry.name}/`) : [`${folder}${entry.name}`]));
}

/** Every text file that belongs to the house, new ones too: as git lists them, or by walking where there is no git. */
export function tree(): Source[] {
  let paths: string[];
  try {
    paths = tracked();
  } catch {
    paths = walked();
  }
  return paths.filter((path) => isText.test(path)).map((path) => ({ path, text: readFileSync(join(root, path), "utf8") }));
}

/** The files that are code. */
export const isCode = ({ path }: Source): boolean => /\.(tsx?|mjs)$/.test(path);

/** The tests, among the code. */
export const isTest = (path: string): boolean => /\.test\.tsx?$/.test(path);

/** These rules and their planted faults, which the other rules would find. */
export const isRule = ({ path }: Source): boolean => path.startsWith("packages/rules/");
