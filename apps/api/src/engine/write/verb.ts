import type { RecordType, RowOf } from "@trailblazer/fields";
import { v7 } from "uuid";
import type { ReadDoor } from "../read/door.ts";
import type { Look } from "../read/plan.ts";
import { BadInput } from "../refusals.ts";
import type { Change } from "./change.ts";

type Values = Readonly<Record<string, unknown>>;

/** Where something was given, within a verb's input. */
export type At = readonly (string | number)[];

/** A record as a verb sees it: stored values by name, those of dated fields on the day that it is looked at, links as ids. What is withheld from whoever asks is not in it. */
export type Seen<R = RecordType> = RowOf<R> & Values & { readonly title: string };

/** A change that a verb comes to, and what in its input it follows from: all of it, and some fields by the argument that gives them. */
export interface Step {
  readonly change: Change;
  readonly at: At;
  readonly given: Readonly<Record<string, string>>;
}

/** What a verb works with: it looks at records as whoever asks may see them, and writes down what is to be done. Nothing is done until all of it is written down. */
export interface Work {
  readonly today: string;
  /** The records of a type for which a filter holds, on a day or today. */
  records<R extends RecordType>(type: R, where: Values, look?: Look): Promise<readonly Seen<R>[]>;
  /** The records that were named, in their order. Refuses those that are not there, or not to be seen: both alike. */
  named<R extends RecordType>(type: R, ids: readonly string[], at: At, look?: Look): Promise<readonly Seen<R>[]>;
  /** Adds a record and gives its id. */
  create(type: RecordType, input: Values, at: At, given?: Step["given"]): string;
  /** Changes a record; what was written down for it before is added to. */
  update(type: RecordType, seen: { readonly id: string; readonly version: number }, patch: Values, at: At, given?: Step["given"]): void;
  /** Removes a record, whatever was written down for it before. */
  remove(type: RecordType, seen: { readonly id: string; readonly version: number }, at: At): void;
}

/** Something that is done to the programme as one, though it changes several records. */
export interface Verb {
  /** The name of its mutation. */
  readonly name: string;
  /** A class of type-graphql's, decorated as an input type. */
  readonly Input: new () => object;
  readonly description: string;
  readonly plan: (given: never, work: Work) => Promise<void>;
}

/** What every verb may be given: `on`, the day from which on it holds. */
interface FromADay {
  readonly on?: string;
}

/** Declares a verb. Its plan is given today, where no day was. */
export const verb = <Input extends FromADay>(
  name: string,
  Input: new () => Input,
  description: string,
  plan: (given: Input & { readonly on: string }, work: Work) => Promise<void>,
): Verb => ({
  name,
  Input,
  description,
  plan: (given: Input, work) => plan({ ...given, on: given.on ?? work.today }, work),
});

/** Refuses what was given, at its place. */
export function refuse(at: At, message: string): never {
  throw new BadInput([{ path: ["input", ...at], message }]);
}

/** As many records as a verb looks at of one type, and changes at the most. */
export const LARGEST = 10_000;

/** Begins the work of a verb. */
export function drafting(read: ReadDoor, today: string): { readonly work: Work; readonly steps: () => readonly Step[] } {
  const drafted = new Map<string, Step>();

  async function records<R extends RecordType>(type: R, where: Values, look: Look = {}): Promise<readonly Seen<R>[]> {
    const found = await read.records(type, where, look, LARGEST + 1);
    if (found.length > LARGEST) refuse([], `At most 10,000 ${type.labels.toLowerCase()} are changed at once`);
    return found.map(({ values, ...known }) => ({ ...values, ...known }) as unknown as Seen<R>);
  }

  const work: Work = {
    today,
    records,
    async named(type, ids, at, look) {
      if (!ids.length) refuse(at, `Name one ${type.label.toLowerCase()} at least`);
      const found = new Map((await records(type, { id: { in: [...ids] } }, look)).map((one) => [one.id, one]));
      return ids.map((id, index) => {
        const place = ids.length > 1 ? [...at, index] : at;
        return found.get(id.toLowerCase()) ?? refuse(place, `This ${type.label.toLowerCase()} is not in the register: choose another`);
      });
    },
    create(type, input, at, given = {}) {
      const id = v7();
      drafted.set(id, { change: { create: type.name, id, input }, at, given });
      return id;
    },
    update(type, { id, version }, patch, at, given = {}) {
      const before = drafted.get(id);
      if (before && "delete" in before.change) return;
      const known = before && "update" in before.change ? before.change.patch : {};
      drafted.set(id, {
        change: { update: type.name, id, version, patch: { ...known, ...patch } },
        at,
        given: { ...before?.given, ...given },
      });
    },
    remove(type, { id, version }, at) {
      drafted.set(id, { change: { delete: type.name, id, version }, at, given: {} });
    },
  };
  return { work, steps: () => [...drafted.values()] };
}

/** A place among changes, as the write door tells it, as a place in the input that they follow from. */
export function placeOf(steps: readonly Step[], path: readonly string[]): readonly string[] {
  const [list, index = "", field = ""] = path;
  const step = list === "changes" ? steps[Number(index)] : undefined;
  if (!step) return path;
  const given = step.given[field];
  return ["input", ...(given ? [given] : step.at.map(String))];
}
