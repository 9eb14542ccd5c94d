import { isCode, isRule, type Rule, type Source } from "./tree.ts";

/** Comments, texts and regular expressions. */
const notCode = new RegExp(
  [
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*/,
    /"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\.|[^`\\])*`/,
    /(?<=(?:^|[(,=:[!&|?{};])\s*)\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\//,
  ]
    .map(({ source }) => source)
    .join("|"),
  "gm",
);

/** The names in the code of a file. */
const identifiers = ({ text }: Source) => text.replace(notCode, '""').match(/[\p{L}_$][\p{L}\p{N}_$]*/gu) ?? [];

const inNames: readonly (readonly [RegExp, string])[] = [
  [/configuration/i, "the word is config, as a setting here is a school or college"],
  [/trailblazer/i, "an area of the programme is a site"],
];

const inText: readonly (readonly [RegExp, string])[] = [
  [/\b(?:record|ObjectType|InputType|EntitySchema)\(\s*["'`]Trailblazer/, "an area of the programme is a site"],
  [/(?<![\w.:/-])\/(?:home|Users|root|work|tmp)\/[\w.-]+|\b[A-Z]:\\Users\\/, "a path of one machine"],
  [/\bAI[- ](?:assist\w*|agents?|generated|written)\b|\blanguage models?\b|Co-Authored-By|@author\b/i, "a word on how it was made"],
];

/** Names of packages and of real places, which are not ours to choose. */
const isGiven = /^package-lock\.json$|^apps\/api\/src\/database\/published\//;

/** The words of the house, and none about the machine or the making. */
export const words: Rule = (sources) =>
  sources
    .filter((source) => !isRule(source) && !isGiven.test(source.path))
    .flatMap((source) => {
      const found = isCode(source) ? [...new Set(identifiers(source))] : [];
      const named = inNames.flatMap(([word, why]) =>
        found.filter((name) => word.test(name)).map((name) => `${source.path}: ${name}: ${why}`),
      );
      const said = inText.flatMap(([word, why]) => {
        const match = word.exec(source.text);
        return match ? [`${source.path}: ${match[0]}: ${why}`] : [];
      });
      return [...named, ...said];
    });
