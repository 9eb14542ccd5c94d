import { parseArgs } from "node:util";

/** What a run is asked for. */
export interface Options {
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: readonly number[];
  /** The questions that are asked; all where none is named. */
  readonly only: readonly string[];
}

const usage = "npm run bench -- [--rounds 3] [--seconds 3] [--connections 32,1] [--only q1,q2]";

function numbers(text: string, option: string): number[] {
  const read = text.split(",").map(Number);
  if (read.every((one) => Number.isInteger(one) && one > 0)) return read;
  throw new Error(`--${option} is given as whole numbers above nought: ${usage}`);
}

/** Reads the command line. */
export function options(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      rounds: { type: "string", default: "3" },
      seconds: { type: "string", default: "3" },
      connections: { type: "string", default: "32,1" },
      only: { type: "string", default: "" },
    },
  });
  return {
    rounds: numbers(values.rounds, "rounds")[0]!,
    seconds: numbers(values.seconds, "seconds")[0]!,
    connections: numbers(values.connections, "connections"),
    only: values.only.split(",").filter(Boolean),
  };
}
