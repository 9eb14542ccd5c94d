import { isCode, isRule, isTest, type Rule } from "./tree.ts";

/** What is not written here, and what to do in its place. */
const refused: readonly { readonly found: RegExp; readonly why: string; readonly tests?: true }[] = [
  { found: /\b(?:ManyToMany|JoinTable)\b/, why: "a relation that has a history is a record" },
  { found: /\bsynchronize["']?\s*:\s*true\b/, why: "tables change by migrations: synchronize drops columns, data and all" },
  { found: /\b(?:describe|it|test|suite|bench)(?:\.\w+)*\.(?:only|skip|todo)\b/, why: "every test runs", tests: true },
  { found: /\b(?:xit|xtest|xdescribe|fit|fdescribe)\(/, why: "every test runs", tests: true },
  { found: /@ts-(?:ignore|nocheck)\b/, why: "types are not silenced" },
];

/** Habits that have cost others their data, or a test its meaning. */
export const habits: Rule = (sources) =>
  sources
    .filter((source) => isCode(source) && !isRule(source))
    .flatMap(({ path, text }) =>
      refused.flatMap(({ found, why, tests }) => {
        const match = !tests || isTest(path) ? found.exec(text) : null;
        return match ? [`${path}: ${match[0]}: ${why}`] : [];
      }),
    );
