import type { Model, Policy } from "@trailblazer/fields";
import { heardBy } from "./access/heard.ts";
import { type Rights, rightsBy, theRegister } from "./access/rights.ts";
import type { Granted } from "./access/viewer.ts";
import { type Action, type Reason, why } from "./access/why.ts";
import { writeAccess } from "./access/write-access.ts";
import type { Database, Readers } from "./database.ts";
import type { Changed } from "./live/changes.ts";
import type { Schemes } from "./publish/directive.ts";
import { type ReadDoor, readDoor } from "./read/door.ts";
import type { Figures } from "./read/rows.ts";
import { type WriteDoor, writeDoor } from "./write/door.ts";
import type { RecordRule } from "./write/rule.ts";
import { type ChangeSets, changeSets } from "./write/sets.ts";

/** What a register is of: its records, the SQL of their figures, their rules, and what each role may see and do. */
export interface Definition {
  readonly model: Model;
  readonly figures: Figures;
  readonly rules: readonly RecordRule[];
  readonly policies: readonly Policy[];
  /** By which numbers about people are published. */
  readonly schemes?: Schemes;
}

/** The two doors, as somebody may use them. */
export interface OpenDoors {
  readonly rights: Rights;
  readonly read: ReadDoor;
  readonly write: WriteDoor;
  readonly sets: ChangeSets;
  /** What of a change may be told to whoever asks; nothing where none of it may. */
  readonly heard: (changed: Changed) => Promise<Changed | undefined>;
  /** The same doors without limits, still in the name of whoever asks: for what a rule carries on to records that are not theirs. */
  readonly beyond: () => OpenDoors;
  /** The read door as somebody with roles had it, on a day that was today. */
  readonly asThen: (granted: readonly Granted[], today: string) => ReadDoor;
  /** Says whether something may be done with a record, and by which rule. */
  readonly why: (id: string, action: Action) => Promise<Reason>;
}

/** For how long after a change somebody is taken to be at work, in milliseconds. */
const LATELY = 1000;

/** Opens the doors of a register for whoever asks. `readers` is where questions are answered from, so that they keep no change waiting: by the same connections where it is not given. */
export function doors(
  definition: Definition & { readonly today: () => string; readonly keptAnswers?: number },
  database: Database,
  readers?: Readers,
): (rights: Rights) => OpenDoors {
  const { model, policies, today } = definition;
  let changedAt = -LATELY;
  const noting: Database = {
    ...database,
    transaction(work, after) {
      changedAt = performance.now();
      return database.transaction(work, after);
    },
  };
  const isChanging = () => performance.now() - changedAt < LATELY;
  const writeFor = writeDoor(definition, noting);
  const rightsFor = rightsBy(model, policies);
  const { run } = database;
  const keepersRead = readDoor(definition, { run, isChanging, ...(readers ? { ways: readers.keepers } : {}) });
  const readersRead = readers ? readDoor(definition, { run, isChanging, ways: readers.others, replica: readers.replica }) : keepersRead;
  const open = (rights: Rights): OpenDoors => {
    const write = writeFor(rights);
    const access = writeAccess(model, policies, rights, today);
    return {
      rights,
      read: (rights.keeps ? keepersRead : readersRead)(rights),
      write,
      sets: changeSets(model, access, write, database),
      heard: (changed) => heardBy(database.run, model, access, changed),
      beyond: () => open({ ...theRegister, viewer: rights.viewer }),
      asThen: (granted, day) =>
        readDoor(
          { ...definition, today: () => day },
          { run, ...(readers ? { ways: readers.others } : {}) },
        )(rightsFor({ account: null, name: null, granted, isReadOnly: true })),
      why: (id, action) => why(database.run, model, access, id, action),
    };
  };
  return open;
}
