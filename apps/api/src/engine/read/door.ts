import type { RecordType } from "@trailblazer/fields";
import type { Rights } from "../access/rights.ts";
import type { Run } from "../database.ts";
import { compile } from "../sql.ts";
import { type Cost, coster, costOf } from "./cost.ts";
import { awaitPast } from "./past-moments.ts";
import { planner, type Reading } from "./plan.ts";
import type { Asked, Operation } from "./selection.ts";

/** Where all reading goes through: an operation becomes one statement, whatever its depth and its number of roots. */
export interface ReadDoor {
  /** What an operation costs; throws TooCostly where that is more than may be spent. */
  cost(operation: Operation, root: string, fields: readonly Asked[]): Cost;
  /** The planned roots of a query by their keys in the answer; a refused root is its error. */
  roots(operation: Operation, fields: readonly Asked[]): Promise<Readonly<Record<string, unknown>>>;
  /** One record, as a mutation's payload asks for it; null when it is not there. */
  record(operation: Operation, field: Asked, type: string, id: string): Promise<unknown>;
  /** The records of a type that match a filter, with their versions: as many as are wanted at most. */
  matching(
    type: RecordType,
    where: Readonly<Record<string, unknown>>,
    limit: number,
  ): Promise<readonly { readonly id: string; readonly version: number }[]>;
}

export function readDoor(reading: Reading, run: Run): (rights: Rights) => ReadDoor {
  const plannerFor = planner(reading);
  const costed = coster(reading.model);
  return (rights) => {
    const planning = plannerFor(rights);
    return {
      cost: (operation, root, fields) => costOf(costed(operation, root, fields), rights.limit),
      async roots(operation, fields) {
        const { statement, refused, moments } = planning.plan(operation, fields);
        const answer = new Map<string, unknown>(refused);
        if (!statement) return Object.fromEntries(answer);
        if (moments.length) await awaitPast(run, moments);
        const { text, values } = compile(statement);
        const [row = {}] = await run(text, values);
        fields.forEach(({ key }, index) => {
          const text = row[`r${index}`];
          if (typeof text === "string") answer.set(key, JSON.parse(text));
        });
        return Object.fromEntries(answer);
      },
      async record(operation, field, type, id) {
        const { text, values } = compile(planning.record(operation, field, type, id));
        const [row] = await run(text, values);
        return JSON.parse((row?.record as string | undefined) ?? "null");
      },
      async matching(type, where, limit) {
        const { text, values } = compile(planning.matching(type, where, limit));
        const rows = await run(text, values);
        return rows.map(({ id, version }) => ({ id: String(id), version: Number(version) }));
      },
    };
  };
}
