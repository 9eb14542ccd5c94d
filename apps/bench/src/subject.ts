import { fileURLToPath } from "node:url";
import { type Child, child } from "./child.ts";
import { type Documents, postgraphileDocuments, usualDocuments } from "./documents.ts";
import type { Peers } from "./peers.ts";
import type { Question } from "./questions.ts";

/** A server that is measured: where it is asked, and how a question is put to it. */
export interface Subject extends Child {
  readonly name: SubjectName;
  /** What each question is sent with. */
  readonly headers: Readonly<Record<string, string>>;
  answers(question: Question): boolean;
  path(question: Question): string;
  body(question: Question, variables: unknown): string;
}

/** The servers, in the order in which they are shown; the register twice: it may give a repeated answer from one that it has kept. */
export const subjectNames = ["register", "PostGraphile", "written by hand", "usual server", "register, answer kept"] as const;
export type SubjectName = (typeof subjectNames)[number];

/** All servers run as in service. */
const NODE_ENV = "production";
const json = { "content-type": "application/json" };
// What the shell has set for a register of its own is not for these. Empty is left out.
const unset = {
  DATABASE_OWNER_URL: "",
  DATA_DIR: "",
  HOST: "",
  LOG_LEVEL: "",
  PUBLIC_URL: "",
  PROXIES: "",
  OIDC_ISSUER: "",
  OIDC_CLIENT_ID: "",
  OIDC_CLIENT_SECRET: "",
  OIDC_NAME: "",
};

const registerScript = fileURLToPath(import.meta.resolve("@trailblazer/api/main"));

/** Lets the register make and fill the database of its made-up programme in a folder, and says which day it takes for today. */
export async function filled({ node }: Peers, folder: string): Promise<string> {
  const started = await child(node, registerScript, { ...unset, DATABASE_URL: "", TODAY: "", NODE_ENV, PORT: "0", DATA_DIR: folder });
  const { today } = (await (await fetch(`${started.url}/config.json`)).json()) as { today: string };
  await started.stop();
  return today;
}

/** Where the servers find their data, and the day that is today to all of them. */
export interface Ground {
  readonly database: string;
  readonly today: string;
}

const environment = ({ database, today }: Ground) => ({ ...unset, NODE_ENV, GRAPHILE_ENV: NODE_ENV, DATABASE_URL: database, TODAY: today });

/** Questions to which a kept answer makes a difference. */
const repeated = new Set(["q1", "q2", "q3", "q4"]);

/** The register itself. It checks a token with each request, which no other does. */
export async function register({ node }: Peers, ground: Ground, keepsAnswers: boolean): Promise<Subject> {
  const started = await child(node, registerScript, {
    ...environment(ground),
    PORT: "0",
    REQUESTS_A_MINUTE: "1000000000",
    KEPT_ANSWERS: keepsAnswers ? "" : "0",
  });
  return {
    ...started,
    name: keepsAnswers ? "register, answer kept" : "register",
    headers: { ...json, authorization: "Bearer demo-manager" },
    answers: ({ name }) => !keepsAnswers || repeated.has(name),
    path: () => "/graphql",
    body: ({ document }, variables) => JSON.stringify({ query: document, variables }),
  };
}

/** The server that was written by hand for just these questions. */
export async function handWritten({ node }: Peers, ground: Ground): Promise<Subject> {
  const started = await child(node, fileURLToPath(new URL("./hand/main.js", import.meta.url)), environment(ground));
  return {
    ...started,
    name: "written by hand",
    headers: json,
    answers: () => true,
    path: ({ name }) => `/${name}`,
    body: (_, variables) => JSON.stringify(variables),
  };
}

async function peer({ node, script }: Peers, ground: Ground, folder: string, name: SubjectName, documents: Documents): Promise<Subject> {
  const started = await child(node, script(folder), environment(ground));
  return {
    ...started,
    name,
    headers: json,
    answers: (question) => question.name in documents,
    path: () => "/graphql",
    body: (question, variables) => JSON.stringify({ query: documents[question.name], variables }),
  };
}

/** PostGraphile, on views of the register's tables. */
export const postgraphile = (peers: Peers, ground: Ground): Promise<Subject> =>
  peer(peers, ground, "postgraphile", "PostGraphile", postgraphileDocuments);

/** The server by the books: type-graphql, TypeORM, DataLoader, Apollo. */
export const usual = (peers: Peers, ground: Ground): Promise<Subject> => peer(peers, ground, "usual", "usual server", usualDocuments);
