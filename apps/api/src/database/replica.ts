import type { Model } from "@trailblazer/fields";
import type { DataSource } from "typeorm";
import type { Run } from "../engine/database.ts";
import { AT_ONCE, database, readerSource } from "./source.ts";

/** For how long a replica that could not be asked is left alone, in milliseconds. */
const LEFT_ALONE = 10_000;

/** Whether an error says nothing of what was asked: the server could not be reached, went away, is full, or replays what the question stands on. */
const isAway = (error: unknown): boolean => {
  const { code = "" } = error as { code?: string };
  return !/^[0-9A-Z]{5}$/.test(code) || /^(08|53|57P|40001)/.test(code);
};

/** A copy of the register's database that follows it. */
export interface Replica {
  readonly run: Run;
  close(): Promise<void>;
}

/** Asks a replica, and the register's own server for as long as the replica can't be asked; it need not be there at the start. */
export function replica(url: string, model: Model, own: Run, named: boolean): Replica {
  let source: DataSource | undefined;
  let opening: Promise<Run> | undefined;
  let awayUntil = 0;
  const open = async (): Promise<Run> => {
    source = readerSource(url, model, AT_ONCE.readers + AT_ONCE.costly);
    await source.initialize();
    return database(source, named).run;
  };
  return {
    async run(text, values) {
      if (performance.now() < awayUntil) return own(text, values);
      try {
        opening ??= open();
        return await (await opening)(text, values);
      } catch (error) {
        if (!isAway(error)) throw error;
        awayUntil = performance.now() + LEFT_ALONE;
        if (!source?.isInitialized) opening = undefined;
        return own(text, values);
      }
    },
    async close() {
      await opening?.catch(() => undefined);
      if (source?.isInitialized) await source.destroy();
    },
  };
}
