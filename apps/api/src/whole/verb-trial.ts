import { capital } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import { expect } from "vitest";
import { sampler } from "./sample.ts";
import { type Answer, type TestRegister, testRegister } from "./test-register.ts";

/** What a verb came to, or would come to. */
export interface Done {
  readonly changeSet: string | null;
  readonly changed: number;
  readonly refused: readonly { readonly record: string | null; readonly path: readonly string[]; readonly message: string }[];
  readonly conflicts: readonly { readonly id: string }[];
  readonly changes: readonly {
    readonly record: string;
    readonly id: string;
    readonly label: string | null;
    readonly field: string | null;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

/** A register in which verbs are tried on a handful of records. */
export interface VerbTrial {
  readonly register: TestRegister;
  /** Adds a record with what is required, and gives its id. */
  add(type: string, input?: Record<string, unknown>): Promise<string>;
  /** Asks, and gives the data; nothing may be wrong with it. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it asked for.
  ask(query: string, variables?: Record<string, unknown>): Promise<any>;
  /** Does something by a verb, in full: whatever comes of it. */
  act(verb: string, input: object, how?: { readonly dryRun?: boolean; readonly by?: TestRegister["ask"] }): Promise<Answer>;
  /** The same, where nothing is wrong with what was given. */
  does(verb: string, input: object, how?: { readonly dryRun?: boolean; readonly by?: TestRegister["ask"] }): Promise<Done>;
  /** What is wrong with what is given: where, and why. */
  problems(verb: string, input: object): Promise<readonly (readonly [string, string])[]>;
}

export async function verbTrial(today = "2021-03-31"): Promise<VerbTrial> {
  const register = await testRegister("empty", today);
  const samples = sampler((type, input) => register.add(type, input));
  const act: VerbTrial["act"] = (verb, input, { dryRun = false, by } = {}) =>
    (by ?? ((...asked) => register.ask(...asked)))(
      `mutation ($input: ${capital(verb)}Input!, $dryRun: Boolean!) {
        done: ${verb}(input: $input, dryRun: $dryRun, reason: "Agreed") {
          changeSet changed refused { record path message } conflicts { id } changes { record id label field before after } } }`,
      { input, dryRun },
    );
  return {
    register,
    add: (type, input = {}) => samples.add(programme.record(type), input),
    async ask(query, variables) {
      const { data, errors } = await register.ask(query, variables);
      expect(errors).toBeUndefined();
      return data;
    },
    act,
    async does(verb, input, how) {
      const { data, errors } = await act(verb, input, how);
      expect(errors).toBeUndefined();
      return data.done as Done;
    },
    async problems(verb, input) {
      const { errors } = await act(verb, input);
      expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
      const found = errors![0]!.extensions!.problems as { path: (string | number)[]; message: string }[];
      return found.map(({ path, message }) => [path.join("."), message] as const);
    },
  };
}
