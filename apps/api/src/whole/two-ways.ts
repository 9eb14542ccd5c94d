import type { Model, RecordType } from "@trailblazer/fields";
import { ledgerTypes } from "../engine/ledger/records.ts";
import type { ReadDoor } from "../engine/read/door.ts";
import { type AccessWorld, type Holder, places } from "./access-world.ts";
import { type Generated, generator, type Known } from "./generated-operations.ts";
import { randomOf } from "./races.ts";
import type { Answer } from "./test-register.ts";

/** What came of asking the same in both ways. */
export interface Compared {
  readonly asked: number;
  /** How many were written by PostgreSQL as a whole. */
  readonly texts: number;
  readonly differing: readonly string[];
  /** How many took how many statements, of those that were written so; what asks for a moment told apart, as a near one is waited for. */
  readonly statements: ReadonlyMap<string, number>;
  /** How many were walked by graphql-js, by why. */
  readonly walked: ReadonlyMap<string, number>;
}

/** What the read door gave, as graphql-js walks it in place of passing it on. */
async function walked(given: ReturnType<ReadDoor["query"]>): ReturnType<ReadDoor["query"]> {
  const { cost, text, roots } = await given;
  return text === undefined ? { cost, roots: roots ?? {} } : { cost, roots: JSON.parse(text) as Record<string, unknown> };
}

/** A fault is told under a reference of its own each time. */
const withoutReference = (text: string) => text.replace(/Quote [0-9a-f]{8}|"reference":"[0-9a-f]{8}"/g, "");

/** Why an answer was not passed on as PostgreSQL wrote it. */
function whyWalked(query: string, text: string): string {
  const { errors } = JSON.parse(text) as Answer;
  return errors ? `refused: ${String(errors[0]!.extensions?.code)}` : `something else: ${query}`;
}

/** What was asked so far: no document is there twice, so that none is answered out of what was kept. */
let nth = 0;

/** Asks what is generated as somebody, in both ways, and counts. */
async function each(world: AccessWorld, { role, granted }: Holder, generated: Iterable<Generated>, so: Counted): Promise<void> {
  const { register } = world;
  const rights = register.rightsOf({ account: null, name: null, isReadOnly: false, granted: [granted] });
  let isText = false;
  // Both ways begin with what one statement gave: it is asked once.
  let given: ReturnType<ReadDoor["query"]>[] = [];
  const direct = register.texts(rights, (read) => ({
    ...read,
    async query(query) {
      const asked = read.query(query);
      given.push(asked);
      const answer = await asked;
      isText = answer.text !== undefined;
      return answer;
    },
  }));
  const walk = register.texts(rights, (read) => ({ ...read, query: (query) => walked(given.shift() ?? read.query(query)) }));
  for (const { query: document, variables } of generated) {
    nth += 1;
    const query = `${document} # ${nth}`;
    // `why` is no part of a plan, and may still be asking when another part of its question has failed.
    if (query.includes(": why")) continue;
    isText = false;
    given = [];
    const { result: one, count: ran } = await register.statements(() => direct(query, variables));
    const other = await walk(query, variables);
    so.asked += 1;
    // Retention and stability ask the read door once more for themselves.
    if (isText && !/: (retention|stability)\b/.test(query)) {
      so.texts += 1;
      const took = query.includes("knownAt") ? `${ran} with knownAt` : String(ran);
      so.statements.set(took, (so.statements.get(took) ?? 0) + 1);
    } else {
      const why = whyWalked(query, one);
      so.walked.set(why, (so.walked.get(why) ?? 0) + 1);
    }
    if (withoutReference(one) !== withoutReference(other))
      so.differing.push(`${role}: ${query} ${JSON.stringify(variables)}\n${one}\n${other}`);
  }
}

const nothing = () => ({
  asked: 0,
  texts: 0,
  differing: [] as string[],
  statements: new Map<string, number>(),
  walked: new Map<string, number>(),
});
type Counted = ReturnType<typeof nothing>;

const idsOf = (world: AccessWorld, types: readonly RecordType[]) => types.flatMap((type) => places.map((place) => world.id(type, place)));

/** One statement reads; where a moment is near, two before it wait until it is past. */
export const fewStatements = ["1", "1 with knownAt", "3 with knownAt"];

/** Asks so many generated queries as each holder of a role: anything, also what is refused. */
export async function compared(world: AccessWorld, model: Model, count: number, seed = 1): Promise<Compared> {
  const so = nothing();
  for (const [nth, holder] of world.holders.entries()) {
    const made = generator(world.register.schema, idsOf(world, model.records), randomOf(seed * 104_729 + nth));
    await each(
      world,
      holder,
      Array.from({ length: count }, () => made.query()),
      so,
    );
  }
  return so;
}

/** Asks as many of one type as each holder of a role: for lists, for records and for groups by turns, as somebody asks who knows the register. */
export async function comparedOf(world: AccessWorld, model: Model, type: RecordType, count: number, seed = 1): Promise<Compared> {
  const so = nothing();
  const { one, plural } = type;
  const [moment] = await world.register.database.run(`SELECT max(at)::text AS at FROM change_sets`);
  const lines = await world.register.database.run(`SELECT id FROM ${one === "change" ? "changes" : "change_sets"} ORDER BY id LIMIT 20`);
  const own = ledgerTypes.includes(type) ? lines.map(({ id }) => String(id)) : idsOf(world, [type]);
  const known: Known = {
    ids: (root) => (root === one ? own : idsOf(world, model.records)),
    moments: [new Date(String(moment!.at)).toISOString()],
  };
  for (const [nth, holder] of world.holders.entries()) {
    const made = generator(world.register.schema, idsOf(world, model.records), randomOf(seed * 15_485_863 + nth), known);
    const ways = [() => made.root(plural, 6, "nodes"), () => made.root(one, 6), () => made.root(plural, 6, "groups")];
    await each(
      world,
      holder,
      Array.from({ length: count }, (_, index) => ways[index % ways.length]!()),
      so,
    );
  }
  return so;
}
