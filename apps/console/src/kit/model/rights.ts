import type { RecordType } from "@trailblazer/fields";

/** What a viewer may do with the records of one type. */
export interface Right {
  /** The name of the record type. */
  readonly record: string;
  readonly mayRead: boolean;
  readonly mayCreate: boolean;
  /** Whether there are any that may be changed: which ones, each record's page says. */
  readonly mayChange: boolean;
  /** The fields that are shown in no record. */
  readonly withheld: readonly string[];
}

type Named = Pick<RecordType, "name">;

/** What the viewer may see and do. Of what nothing is said, nothing may be done. */
export class Rights {
  readonly #rights: ReadonlyMap<string, Right>;

  constructor(
    rights: readonly Right[],
    readonly isReadOnly: boolean,
  ) {
    this.#rights = new Map(rights.map((right) => [right.record, right]));
  }

  readonly mayRead = ({ name }: Named): boolean => this.#rights.get(name)?.mayRead ?? false;

  readonly mayCreate = ({ name }: Named): boolean => !this.isReadOnly && (this.#rights.get(name)?.mayCreate ?? false);

  readonly mayChange = ({ name }: Named): boolean => !this.isReadOnly && (this.#rights.get(name)?.mayChange ?? false);

  readonly isWithheld = ({ name }: Named, field: string): boolean => this.#rights.get(name)?.withheld.includes(field) ?? false;

  /** The same while nothing can be changed. */
  get readOnly(): Rights {
    return new Rights([...this.#rights.values()], true);
  }

  /** Whether there is anything that may be seen. */
  get mayReadAny(): boolean {
    return [...this.#rights.values()].some(({ mayRead }) => mayRead);
  }
}

/** Rights to all record types and fields: what holds where nobody is looked at. */
export const allRights = (types: readonly Named[]): Rights =>
  new Rights(
    types.map(({ name }) => ({ record: name, mayRead: true, mayCreate: true, mayChange: true, withheld: [] })),
    false,
  );
