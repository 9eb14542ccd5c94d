import { fileURLToPath } from "node:url";
import { type Child, child } from "./child.ts";
import type { Question } from "./questions.ts";

/** A server that is measured: where it is asked, and how a question is put to it. */
export interface Subject extends Child {
  readonly name: string;
  /** What each question is sent with. */
  readonly headers: Readonly<Record<string, string>>;
  path(question: Question): string;
  body(question: Question, variables: unknown): string;
}

/** All servers run as in service. */
const NODE_ENV = "production";
const json = { "content-type": "application/json" };

/** The register itself, on a database of its own in a folder; it fills it the first time. */
export async function register(folder: string): Promise<Subject> {
  const script = fileURLToPath(import.meta.resolve("@trailblazer/api/main"));
  // What the shell has set for a register of its own is not for this one. Empty is left out.
  const unset = {
    DATABASE_URL: "",
    DATABASE_OWNER_URL: "",
    HOST: "",
    TODAY: "",
    LOG_LEVEL: "",
    PUBLIC_URL: "",
    OIDC_ISSUER: "",
    OIDC_CLIENT_ID: "",
    OIDC_CLIENT_SECRET: "",
    OIDC_NAME: "",
  };
  const started = await child(script, { ...unset, NODE_ENV, PORT: "0", DATA_DIR: folder, REQUESTS_A_MINUTE: "1000000000" });
  return {
    ...started,
    name: "register",
    headers: { ...json, authorization: "Bearer demo-manager" },
    path: () => "/graphql",
    body: ({ document }, variables) => JSON.stringify({ query: document, variables }),
  };
}

/** The server that was written by hand for just these questions, on the register's database and day. */
export async function handWritten(database: string, register: Subject): Promise<Subject> {
  const facts = (await (await fetch(`${register.url}/config.json`)).json()) as { today: string };
  const script = fileURLToPath(new URL("./hand/main.js", import.meta.url));
  const started = await child(script, { NODE_ENV, DATABASE_URL: database, TODAY: facts.today });
  return {
    ...started,
    name: "written by hand",
    headers: json,
    path: ({ name }) => `/${name}`,
    body: (_, variables) => JSON.stringify(variables),
  };
}
