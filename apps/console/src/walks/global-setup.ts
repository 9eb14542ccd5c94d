import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";
import { client, type IdentityProvider, startProvider } from "./provider.ts";
import { type Register, startRegister } from "./register.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** For each process in which walks go: the address of its register, and of the OpenID provider by which one may sign in there. */
    registers: readonly { readonly register: string; readonly provider: string }[];
    chromium: string;
  }
}

const started: (Register | IdentityProvider)[] = [];

async function start(): Promise<{ register: string; provider: string }> {
  let provider!: IdentityProvider;
  const register = await startRegister(async (url) => {
    provider = await startProvider(`${url}/sign-in/provider/return`);
    started.push(provider);
    return { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret, OIDC_NAME: "Walks Mail" };
  });
  started.push(register);
  return { register: register.url, provider: provider.issuer };
}

/** A register with the demo programme for each process in which walks go, and the browser to walk in. Nothing is built here. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", findChromium());
  const processes = Math.min(Number(project.config.maxWorkers), project.vitest.state.getPaths().length);
  project.provide("registers", await Promise.all(Array.from({ length: processes }, start)));
}

export async function teardown(): Promise<void> {
  await Promise.all(started.map((one) => one.stop()));
}
