import { programme } from "@trailblazer/records";
import { v7 } from "uuid";
import { theRegister } from "../engine/access/rights.ts";
import { writeAccess } from "../engine/access/write-access.ts";
import { apollo } from "../engine/serve/apollo.ts";
import type { WriteDoor } from "../engine/write/door.ts";
import { changeSets } from "../engine/write/sets.ts";
import type { Faults, Step, World } from "./chain.ts";
import type { Answer, TestRegister } from "./test-register.ts";

/** A record as an editor saw it. */
export interface Seen {
  readonly type: "Setting" | "Campus";
  readonly id: string;
  readonly version: number;
  readonly values: Readonly<Record<string, unknown>>;
}

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
type Patch = Readonly<Record<string, unknown>>;

/** The fields that editors change: each value is given once, so that it says who gave it. */
export const FIELDS = { Setting: ["name", "town", "ward", "trust", "pupils"], Campus: ["name", "from"] } as const;
const DATED = "pupils";
const SINCE = "2020-01-01";
const CONFLICTS = "changeSet changed refused { message } conflicts { record id version fields { field yours theirs base } }";

let given = 0;
function fresh(field: string): unknown {
  given += 1;
  if (field === "pupils") return { value: given, from: SINCE };
  if (field === "from") return new Date(Date.UTC(1000, 0, 1) + given * 86_400_000).toISOString().slice(0, 10);
  return `${field} ${given}`;
}
const inside = (value: unknown): unknown => (typeof value === "object" && value !== null ? (value as { value: unknown }).value : value);

/** Asks a register through a write door of one's own. */
export async function askThrough(register: TestRegister, write: WriteDoor): Promise<Ask> {
  const graphql = apollo(register.schema, (_, error) => console.error(error));
  await graphql.start();
  const contextValue = {
    ...register.doors,
    write,
    sets: changeSets(programme, writeAccess(programme, [], theRegister, register.doors.today), write, register.database),
  };
  return async (query, variables = {}) => {
    const { body } = await graphql.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== "single") throw new Error("One answer was expected");
    return body.singleResult as Answer;
  };
}

/** Sees a record as it is; undefined when it is gone. */
export async function look(ask: Ask, { type, id }: Pick<Seen, "type" | "id">): Promise<Seen | undefined> {
  const { data } = await ask(`query ($id: ID!) { seen: ${type.toLowerCase()}(id: $id) { id version ${FIELDS[type].join(" ")} } }`, { id });
  if (!data.seen) return undefined;
  const { id: _, version, ...values } = data.seen;
  return { type, id, version, values };
}

/** Editors who change a few records of a world in every way that there is, each from what it saw last. */
export function editors(ask: Ask, world: World, faults: Faults, random: () => number) {
  const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
  const patchOf = (seen: Seen): Patch => {
    const fields = FIELDS[seen.type].filter(() => random() < 0.4);
    return Object.fromEntries((fields.length ? fields : [pick(FIELDS[seen.type])]).map((field) => [field, fresh(field)]));
  };
  const steps = (seen: Seen, patch: Patch): Step[] =>
    Object.entries(patch).map(([field, value]) => ({ id: seen.id, field, base: seen.values[field] ?? null, made: inside(value) }));
  const removal = (seen: Seen): Step[] =>
    FIELDS[seen.type].map((field) => ({ id: seen.id, field, base: seen.values[field] ?? null, made: "(gone)" }));

  /** What the loser of a field is told: the value that it gave, another's, and the one that it had seen. */
  function told(seen: Seen, tried: readonly Step[], version: number, fields: readonly Record<string, unknown>[]): void {
    if (version <= seen.version) faults.push(`a conflict names version ${version}, and ${seen.version} was seen`);
    for (const { field, yours, theirs, base } of fields) {
      const step = tried.find((one) => one.field === field);
      const mine = step?.made === "(gone)" ? null : step?.made;
      if (!step || yours !== mine || (theirs === yours && mine !== null) || (base ?? null) !== step.base)
        faults.push(`a conflict in ${String(field)} says ${JSON.stringify({ yours, theirs, base })} of ${JSON.stringify(step)}`);
    }
    if (!fields.length) faults.push("a conflict names no field");
  }

  const EXPECTED = new Set(["CONFLICT", "NOT_FOUND", "IN_USE"]);
  async function single(seen: Seen, tried: readonly Step[], query: string, variables: object): Promise<boolean> {
    const reason = v7();
    const { data, errors } = await ask(query, { id: seen.id, version: seen.version, reason, ...variables });
    const [error] = errors ?? [];
    if (!error) {
      if (data.done.version <= seen.version) faults.push("a version did not grow");
      world.acknowledged(reason, tried);
      return true;
    }
    const { code, current, fields } = error.extensions as { code: string; current: { version: number }; fields: [] };
    if (!EXPECTED.has(code)) faults.push(`${code}: ${error.message}`);
    if (code === "CONFLICT") told(seen, tried, current.version, fields);
    world.refused(code);
    return false;
  }

  async function several(seen: readonly Seen[], tried: readonly Step[], query: string, variables: object): Promise<boolean> {
    const reason = v7();
    const { data, errors } = await ask(query, { reason, ...variables });
    if (errors) {
      // A filter that no longer matches as many as were seen.
      if (errors[0]!.extensions!.code !== "BAD_USER_INPUT" || !query.includes("expected")) faults.push(errors[0]!.message);
      world.refused("EXPECTED");
      return false;
    }
    const { changed, conflicts, refused } = data.done;
    if (changed !== 0 && (conflicts.length || refused.length)) faults.push("a set went in by half");
    for (const { id, version, fields } of conflicts) {
      const one = seen.find((other) => other.id === id)!;
      const mine = tried.filter((step) => step.id === id);
      told(one, mine, version, fields);
    }
    if (changed) world.acknowledged(reason, tried);
    else world.refused(conflicts.length ? "CONFLICT" : "REFUSED");
    return changed > 0;
  }

  const update = (seen: Seen, patch: Patch) =>
    single(
      seen,
      steps(seen, patch),
      `mutation ($id: ID!, $version: Int!, $patch: ${seen.type}Patch!, $reason: String) { done: update${seen.type}(id: $id, version: $version, patch: $patch, reason: $reason) { version } }`,
      { patch },
    );
  const remove = async (seen: Seen) =>
    several(
      [seen],
      removal(seen),
      `mutation ($changes: [ChangeInput!]!, $reason: String) { done: change(changes: $changes, reason: $reason) { ${CONFLICTS} } }`,
      { changes: [{ [`delete${seen.type}`]: { id: seen.id, version: seen.version } }] },
    );
  const rows = (seen: readonly Seen[], patch: Patch) =>
    several(
      seen,
      seen.flatMap((one) => steps(one, patch)),
      `mutation ($rows: [RowVersion!]!, $patch: SettingPatch!, $reason: String) { done: updateSettings(rows: $rows, patch: $patch, reason: $reason) { ${CONFLICTS} } }`,
      { rows: seen.map(({ id, version }) => ({ id, version })), patch },
    );
  const matching = (seen: readonly Seen[], town: string) =>
    several(
      seen,
      seen.flatMap((one) => steps(one, { town })),
      `mutation ($where: SettingWhere!, $town: String!, $expected: Int!, $reason: String) { done: updateSettings(where: $where, patch: { town: $town }, expected: $expected, reason: $reason) { ${CONFLICTS} } }`,
      {
        where: {
          or: seen.map(({ id, values }) => ({ id: { eq: id }, town: values.town === null ? { isNull: true } : { eq: values.town } })),
        },
        town,
        expected: seen.length,
      },
    );
  const change = (seen: readonly Seen[]) => {
    const patches = seen.map(patchOf);
    return several(
      seen,
      seen.flatMap((one, index) => steps(one, patches[index]!)),
      `mutation ($changes: [ChangeInput!]!, $reason: String) { done: change(changes: $changes, reason: $reason) { ${CONFLICTS} } }`,
      { changes: seen.map(({ type, id, version }, index) => ({ [`update${type}`]: { id, version, patch: patches[index] } })) },
    );
  };
  async function undo(): Promise<boolean> {
    const done = world.some(random);
    if (!done) return false;
    const reason = v7();
    const changeSet = await world.changeSet(done.reason);
    const { data, errors } = await ask(
      `mutation ($changeSet: ID!, $reason: String) { done: undo(changeSet: $changeSet, reason: $reason) { ${CONFLICTS} } }`,
      { changeSet, reason },
    );
    if (errors) faults.push(`undo: ${errors[0]!.message}`);
    else if (data.done.changed) await world.undone(reason, done);
    else world.refused("UNDO");
    return true;
  }

  return {
    /** One step of an editor: one change, made from what was seen; on a conflict it may look again and insist. */
    async act(seen: readonly Seen[]): Promise<void> {
      const one = pick(seen);
      const settings = seen.filter(({ type }) => type === "Setting");
      const way = random();
      if (way < 0.4) {
        const patch = patchOf(one);
        if ((await update(one, patch)) || random() < 0.5) return;
        const now = await look(ask, one);
        if (now) await update(now, patch);
      } else if (way < 0.5)
        await update(one, { [one.type === "Setting" ? DATED : "from"]: fresh(one.type === "Setting" ? DATED : "from") });
      else if (way < 0.58) await remove(one);
      else if (way < 0.68 && settings.length) await rows(settings.toReversed(), { ward: `ward ${v7()}` });
      else if (way < 0.76 && settings.length) await matching(settings, `town ${v7()}`);
      else if (way < 0.88) await change(random() < 0.5 ? seen : seen.toReversed());
      else await undo();
    },
  };
}
