import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";
import { type Register, startRegister } from "./register.ts";

declare module "vitest" {
  interface ProvidedContext {
    register: string;
    chromium: string;
  }
}

let register: Register | undefined;

/** One register with the demo programme for all walks, and the browser to walk in. Nothing is built here. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", findChromium());
  register = await startRegister();
  project.provide("register", register.url);
}

export async function teardown(): Promise<void> {
  await register?.stop();
}
