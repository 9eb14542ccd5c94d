import { longText, record, text } from "@trailblazer/fields";

const isJsonObject = (given: string): boolean => {
  try {
    const read: unknown = JSON.parse(given);
    return typeof read === "object" && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
};

/** A question to the register that is kept to be asked again. Its versions are its history. */
export const savedQuery = record(
  "SavedQuery",
  "savedQueries",
  {
    name: text("Name", { max: 120, unique: true, search: true, help: "What it is found by." }),
    purpose: longText("Purpose", { max: 2000, search: true, help: "What it answers, for those who don't write GraphQL." }),
    query: longText("Query", {
      max: 20_000,
      help: "One query in GraphQL, as it is asked in the playground. It asks, and changes nothing.",
    }),
    variables: longText("Variables", {
      optional: true,
      help: 'What its variables start with, as a JSON object such as { "site": "Ravenholt" }. Whoever opens it may give others.',
    }),
  },
  {
    title: "name",
    isOfAnalysis: true,
    help: "A question to the register that is kept and shared, to be asked again. Each change of it is a version that can be opened.",
    rules: [
      {
        at: "variables",
        sentence: 'Variables are a JSON object, such as { "site": "Ravenholt" }',
        broken: ({ variables }) => variables !== null && !isJsonObject(variables),
      },
    ],
  },
);
