import "reflect-metadata";
import { AsyncLocalStorage } from "node:async_hooks";
import { policies, programme } from "@trailblazer/records";
import type { GraphQLSchema } from "graphql";
import type { DataSource } from "typeorm";
import { inject } from "vitest";
import { scratch } from "../database/scratch.ts";
import { database, requestSource } from "../database/source.ts";
import { type Rights, rightsBy, theRegister } from "../engine/access/rights.ts";
import type { Viewer } from "../engine/access/viewer.ts";
import type { Database, Run } from "../engine/database.ts";
import type { Doors } from "../engine/declare/resolver.ts";
import { doors, type OpenDoors } from "../engine/doors.ts";
import type { ReadDoor } from "../engine/read/door.ts";
import { resultText } from "../engine/read/raw-answer.ts";
import { apollo } from "../engine/serve/apollo.ts";
import type { Statement } from "../engine/sql.ts";
import type { Change } from "../engine/write/change.ts";
import type { WriteDoor } from "../engine/write/door.ts";
import { definition, registerSchema } from "../programme.ts";

/** What an operation came to. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  readonly data: any;
  readonly extensions?: Record<string, unknown>;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Record<string, unknown>;
  }[];
}

/** A register for tests: a copy of a database, both doors, and GraphQL over them. */
export interface TestRegister {
  readonly schema: GraphQLSchema;
  readonly write: WriteDoor;
  /** Both doors, as a server has them. */
  readonly doors: Doors;
  readonly open: (rights: Rights) => OpenDoors;
  readonly rightsOf: (viewer: Viewer) => Rights;
  readonly database: Database;
  readonly url: string;
  readonly source: DataSource;
  ask(
    query: string,
    variables?: Record<string, unknown>,
    operationName?: string,
    extensions?: Readonly<Record<string, unknown>>,
  ): Promise<Answer>;
  /** Asks as somebody with the roles that are given. */
  as(viewer: Partial<Viewer> & Pick<Viewer, "granted">): TestRegister["ask"];
  /** Asks with rights of one's own making, through a read door that may be put before the register's, and gives the answer as it would be sent. */
  texts(rights: Rights, through?: (read: ReadDoor) => ReadDoor): (...asked: Parameters<TestRegister["ask"]>) => Promise<string>;
  /** Asks with rights of one's own making. */
  by(rights: Rights): TestRegister["ask"];
  /** Applies changes as one and gives the ids of their records. */
  set(changes: readonly Change[]): Promise<readonly string[]>;
  /** Adds one record and gives its id. */
  add(type: string, input: Record<string, unknown>): Promise<string>;
  /** Which statements ran while something was done, and how many. */
  statements<Result>(work: () => Promise<Result>): Promise<{ result: Result; count: number; ran: readonly Statement[] }>;
  close(): Promise<void>;
}

/** Copies the empty database or the demo's and opens it as requests do. */
export async function testRegister(from: "empty" | "demo" = "empty", today = "2021-03-31"): Promise<TestRegister> {
  const at = inject("server");
  const server = { url: (name = "postgres") => at.replace("DATABASE", name) };
  const copy = await scratch(server, inject(from));
  const source = await requestSource(copy.url, programme, 4).initialize();
  const opened = database(source);
  // Each statement is noted where it was asked for: of what was asked before, some may still be on its way.
  const noted = new AsyncLocalStorage<Statement[]>();
  const noting =
    (run: Run): Run =>
    (text, values = []) => {
      noted.getStore()?.push({ text, values });
      return run(text, values);
    };
  const counted: Database = {
    run: noting((text, values) => opened.run(text, values)),
    transaction: (work, after) => opened.transaction((run) => work(noting(run)), after && ((run) => after(noting(run)))),
  };
  const open = doors({ ...definition, today: () => today, keptAnswers: 10_000_000 }, counted);
  const rightsOf = rightsBy(programme, policies);
  const schema = await registerSchema();
  const graphql = apollo(schema, (_, error) => console.error(error));
  await graphql.start();
  const contextFor = (rights: Rights): Doors => ({
    ...open(rights),
    occasion: { way: "API" },
    today: () => today,
    made: new Map(),
    recall: async () => undefined,
  });
  const texts: TestRegister["texts"] =
    (rights, through = (read) => read) =>
    async (query, variables = {}, operationName, extensions = {}) => {
      const contextValue = contextFor(rights);
      const { body } = await graphql.executeOperation(
        { query, variables, operationName, extensions },
        { contextValue: { ...contextValue, read: through(contextValue.read) } },
      );
      if (body.kind !== "single") throw new Error("One answer was expected");
      return resultText(body.singleResult);
    };
  const askAs =
    (rights: Rights): TestRegister["ask"] =>
    async (...asked) =>
      JSON.parse(await texts(rights)(...asked)) as Answer;
  const asTheRegister = contextFor(theRegister);
  const { write } = asTheRegister;
  return {
    schema,
    write,
    open,
    rightsOf,
    doors: asTheRegister,
    database: counted,
    url: copy.url,
    source,
    ask: askAs(theRegister),
    texts,
    by: askAs,
    as: (viewer) => askAs(rightsOf({ account: null, name: null, isReadOnly: false, ...viewer })),
    set: async (changes) => (await write.apply(changes, { way: "API" })).ids,
    async add(type, input) {
      const { ids } = await write.apply([{ create: type, input }], { way: "API" });
      return ids[0]!;
    },
    async statements(work) {
      const own: Statement[] = [];
      const result = await noted.run(own, work);
      return { result, count: own.length, ran: own };
    },
    async close() {
      await graphql.stop();
      await source.destroy();
      await copy.drop();
    },
  };
}
