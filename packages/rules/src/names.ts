import type { Rule } from "./tree.ts";

const drawers = /^(utils?|commons?|shared|helpers?|libs?|misc|stuff)(\.\w+)*$/;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Names that the tools which read these files ask for. */
const given = /^(README\.md|SOURCES\.md|Dockerfile|\.[a-z]+|_[a-z-]+\.scss)$/;

/** Folders are rooms, not drawers; files and folders are written in kebab-case and by the words of the house. */
export const names: Rule = (sources) => {
  const inside = sources
    .filter(({ path }) => /^(packages|apps)\//.test(path))
    .flatMap(({ path }) => {
      const parts = path.split("/");
      return parts.map((name, at) => ({ name, path: parts.slice(0, at + 1).join("/") }));
    });
  const seen = new Map(inside.map(({ name, path }) => [path, name]));
  return [...seen].flatMap(([path, name]) => {
    if (drawers.test(name)) return [`${path}: a drawer for anything; name it by what it holds`];
    if (!kebab.test(name) && !given.test(name)) return [`${path}: names of files and folders are in kebab-case`];
    if (/configuration/.test(name)) return [`${path}: the word is config, as a setting here is a school or college`];
    return /trailblazer/.test(name) ? [`${path}: an area of the programme is a site`] : [];
  });
};
