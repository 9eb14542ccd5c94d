import { posix } from "node:path";
import type { Source } from "./tree.ts";

/** One import: the file or package it asks for, and whether it only reads types. */
export interface Import {
  /** A path from the root for a file of the house, else the name as written. */
  readonly to: string;
  /** What stands between the quotes. */
  readonly written: string;
  readonly typeOnly: boolean;
}

const statement = /^\s*(?:import|export)\s+(type\s+)?(?:[\w$*{][^"';]*?\sfrom\s+)?["']([^"'\n]+)["']/gm;
const called = /\bimport\(\s*["']([^"'\n]+)["']\s*[,)]/g;

/** What a file imports, by statement or by call. */
export function imports({ path, text }: Source): Import[] {
  const resolve = (written: string) => (written.startsWith(".") ? posix.join(posix.dirname(path), written) : written);
  const found = [...text.matchAll(statement)].map(([, type, written = ""]) => ({ written, typeOnly: type !== undefined }));
  const lazy = [...text.matchAll(called)].map(([, written = ""]) => ({ written, typeOnly: false }));
  return [...found, ...lazy].map(({ written, typeOnly }) => ({ to: resolve(written), written, typeOnly }));
}
