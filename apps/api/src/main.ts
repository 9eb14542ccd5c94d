import "reflect-metadata";
import { parseArgs } from "node:util";
import { readConfig } from "./config.ts";
import { startRegister } from "./register.ts";

const { values } = parseArgs({ options: { published: { type: "boolean" }, empty: { type: "boolean" } } });

try {
  const register = await startRegister(readConfig(process.env), values, (line) => console.log(line));
  const stop = async () => {
    await register.close();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void stop());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
