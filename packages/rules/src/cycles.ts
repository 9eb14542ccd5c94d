import { imports } from "./imports.ts";
import { isCode, type Rule } from "./tree.ts";

/** No file needs, in the end, itself. Imports of types alone are left out: they are gone when the code runs. */
export const cycles: Rule = (sources) => {
  const code = sources.filter(isCode);
  const links = new Map(
    code.map((source) => [
      source.path,
      imports(source)
        .filter((i) => !i.typeOnly)
        .map((i) => i.to),
    ]),
  );
  const done = new Set<string>();
  const problems: string[] = [];

  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) problems.push(`${[...way.slice(at), path].join(" -> ")}: these import each other`);
    if (at >= 0 || done.has(path)) return;
    for (const next of links.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const { path } of code) visit(path, []);
  return problems;
};
