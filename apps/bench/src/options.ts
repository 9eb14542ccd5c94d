import { parseArgs } from "node:util";

/** What a run is asked for. */
export interface Options {
  /** How many times as large as the made-up programme the data are, smallest first. */
  readonly scales: readonly number[];
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: readonly number[];
  /** The questions that are asked; all where none is named. */
  readonly only: readonly string[];
  /** Whether the page is written: not by a run that leaves questions out, or is for trying. */
  readonly writes: boolean;
}

const usage = "npm run bench -- [--quick] [--scales 1,20,100] [--rounds 5] [--seconds 1.5] [--connections 32,1] [--only q1,q2]";

function numbers(text: string, option: string, whole = true): number[] {
  const read = text.split(",").map(Number);
  if (read.every((one) => one > 0 && (!whole || Number.isInteger(one)))) return read;
  throw new Error(`--${option} is given as ${whole ? "whole " : ""}numbers above nought: ${usage}`);
}

/** Reads the command line. `--quick` is for trying: one short round on the smallest data, where nothing else is said, and no page written. */
export function options(given: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      quick: { type: "boolean", default: false },
      scales: { type: "string" },
      rounds: { type: "string" },
      seconds: { type: "string" },
      connections: { type: "string", default: "32,1" },
      only: { type: "string", default: "" },
    },
  });
  const usual = values.quick ? { scales: "1", rounds: "1", seconds: "1" } : { scales: "1,20,100", rounds: "5", seconds: "1.5" };
  return {
    scales: numbers(values.scales ?? usual.scales, "scales").toSorted((a, b) => a - b),
    rounds: numbers(values.rounds ?? usual.rounds, "rounds")[0]!,
    seconds: numbers(values.seconds ?? usual.seconds, "seconds", false)[0]!,
    connections: numbers(values.connections, "connections"),
    only: values.only.split(",").filter(Boolean),
    writes: !values.quick && !values.only,
  };
}
