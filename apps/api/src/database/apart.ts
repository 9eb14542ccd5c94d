import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Shape, Way, Written } from "../engine/database.ts";
import { BadInput, type GivenProblem } from "../engine/refusals.ts";

/** Connections of one kind: to which server, how many, and whether their questions wait however long it takes. */
export interface Connections {
  readonly url: string;
  readonly size: number;
  readonly isPatient?: boolean;
}

/** How the process works: whether statements are kept prepared, and how far it stands behind all else, as `nice` counts. */
export interface Manner {
  readonly named: boolean;
  readonly behind: number;
}

/** What the process is told first. */
export interface Opening extends Manner {
  readonly connections: Readonly<Record<string, Connections>>;
}

/** A question by one of its ways: for rows, or as text where it is said how. */
export interface Ask {
  readonly id: number;
  readonly way: string;
  readonly text: string;
  readonly values: readonly unknown[];
  readonly shape: Shape | undefined;
}

export interface Told {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: {
    readonly name: string;
    readonly message: string;
    readonly code: string | undefined;
    /** What was wrong with what was given, where it was that. */
    readonly problems: readonly GivenProblem[] | undefined;
  };
}

/** An error as it was in the process. */
const errorOf = ({ name, message, code, problems }: NonNullable<Told["error"]>): Error =>
  problems ? new BadInput(problems) : Object.assign(new Error(message), { name, ...(code ? { code } : {}) });

/** Ways of asking by a process of their own. */
export interface Apart {
  /** By connections of one kind. */
  readonly way: (name: string) => Way;
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly answered: (result: unknown) => void;
  readonly refused: (error: Error) => void;
}

/** The program, as it is built: Node does not run it as it is written. */
const program = fileURLToPath(new URL("../../dist/database/apart.process.js", import.meta.url));

/**
 * Answers large questions in a process of its own, behind all other work of the machine: taking in, putting together and packing
 * what has many megabytes would keep everybody waiting here. One that ends before its time is replaced with the next question.
 */
export function apart(connections: Opening["connections"], manner: Manner): Apart {
  let child: ChildProcess | undefined;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  function begin(): ChildProcess {
    // A session of its own is what Linux shares time out to, and it hears nothing of what is typed to stop the register.
    const begun = fork(program, { detached: true, serialization: "advanced", execArgv: [] });
    begun.on("message", ({ id, result, error }: Told) => {
      // What was on its way when the process ended is given up already.
      const asked = waiting.get(id);
      waiting.delete(id);
      if (error) asked?.refused(errorOf(error));
      else asked?.answered(result);
    });
    begun.once("exit", () => {
      if (child === begun) child = undefined;
      const left = [...waiting.values()];
      waiting.clear();
      for (const { refused } of left) refused(new Error("What answers large questions has ended"));
    });
    begun.on("error", () => begun.kill());
    begun.send({ connections, ...manner } satisfies Opening);
    return begun;
  }

  const ask = (way: string, text: string, values: readonly unknown[], shape?: Shape) =>
    new Promise<unknown>((answered, refused) => {
      last += 1;
      waiting.set(last, { answered, refused });
      child ??= begin();
      child.send({ id: last, way, text, values, shape } satisfies Ask);
    });
  child = begin();
  return {
    way: (name) => ({
      run: async (text, values = []) => (await ask(name, text, values)) as Record<string, unknown>[],
      written: async (text, values, shape) => (await ask(name, text, values, shape)) as Written,
    }),
    async close() {
      if (!child?.connected) return;
      const gone = once(child, "exit");
      child.disconnect();
      await gone;
    },
  };
}
