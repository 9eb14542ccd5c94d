import type { Run } from "../database.ts";
import { compile } from "../sql.ts";
import { planner, type Reading } from "./plan.ts";
import type { Asked, Operation } from "./selection.ts";

/** Where all reading goes through: an operation becomes one statement, whatever its depth and its number of roots. */
export interface ReadDoor {
  /** The planned roots of a query by their keys in the answer; a refused root is its error. */
  roots(operation: Operation, fields: readonly Asked[]): Promise<Readonly<Record<string, unknown>>>;
  /** One record, as a mutation's payload asks for it; null when it is not there. */
  record(operation: Operation, field: Asked, type: string, id: string): Promise<unknown>;
}

export function readDoor(reading: Reading, run: Run): ReadDoor {
  const planning = planner(reading);
  return {
    async roots(operation, fields) {
      const { statement, refused } = planning.plan(operation, fields);
      const answer: Record<string, unknown> = Object.fromEntries(refused);
      if (!statement) return answer;
      const { text, values } = compile(statement);
      const [row = {}] = await run(text, values);
      for (const { key } of fields) if (typeof row[key] === "string") answer[key] = JSON.parse(row[key]);
      return answer;
    },
    async record(operation, field, type, id) {
      const { text, values } = compile(planning.record(operation, field, type, id));
      const [row] = await run(text, values);
      return JSON.parse((row?.record as string | undefined) ?? "null");
    },
  };
}
