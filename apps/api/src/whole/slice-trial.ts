import { programme } from "@trailblazer/records";
import { afterAll, beforeAll, expect } from "vitest";
import { type Sampler, sampler } from "./sample.ts";
import { type TestRegister, testRegister } from "./test-register.ts";

/** A register in which figures and rules are tried on a handful of records. */
export interface SliceTrial {
  /** There once the tests of the file begin. */
  readonly register: TestRegister;
  /** Adds a record with what is required beside what is given, and gives its id. */
  readonly add: (type: string, input?: Record<string, unknown>) => Promise<string>;
  /** Fields of one record, as on a day or today; nothing may be wrong with the question. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  readonly ask: (one: string, id: string, fields: string, asOf?: string) => Promise<any>;
}

/** Opens an empty register before the tests of a file, and closes it after them. */
export function sliceTrial(today = "2021-03-31"): SliceTrial {
  let register: TestRegister;
  let samples: Sampler;
  beforeAll(async () => {
    register = await testRegister("empty", today);
    samples = sampler((type, input) => register.add(type, input));
  });
  afterAll(() => register.close());
  return {
    get register() {
      return register;
    },
    add: (type, input = {}) => samples.add(programme.record(type), input),
    ask: async (one, id, fields, asOf) => {
      const { data, errors } = await register.ask(`query ($id: ID!, $asOf: Date) { one: ${one}(id: $id, asOf: $asOf) { ${fields} } }`, {
        id,
        asOf,
      });
      expect(errors).toBeUndefined();
      return data.one;
    },
  };
}

interface Refused {
  readonly problems: readonly { readonly path: readonly string[]; readonly message: string }[];
}

/** The fields at which something is refused, with their sentences; null where it is not refused. */
export const refused = (work: Promise<unknown>): Promise<(readonly [field: string | undefined, sentence: string])[] | null> =>
  work.then(
    () => null,
    ({ problems }: Refused) => problems.map(({ path, message }) => [path.at(-1), message] as const),
  );
