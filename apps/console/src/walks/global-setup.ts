import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";
import { client, type IdentityProvider, startProvider } from "./provider.ts";
import { type Register, startRegister } from "./register.ts";

declare module "vitest" {
  interface ProvidedContext {
    register: string;
    /** The address of the OpenID provider by which one may sign in. */
    provider: string;
    chromium: string;
  }
}

let register: Register | undefined;
let provider: IdentityProvider | undefined;

/** One register with the demo programme for all walks, and the browser to walk in. Nothing is built here. */
export async function setup(project: TestProject): Promise<void> {
  project.provide("chromium", findChromium());
  register = await startRegister(async (url) => {
    provider = await startProvider(`${url}/sign-in/provider/return`);
    return { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: client.id, OIDC_CLIENT_SECRET: client.secret, OIDC_NAME: "Walks Mail" };
  });
  project.provide("register", register.url);
  project.provide("provider", provider!.issuer);
}

export async function teardown(): Promise<void> {
  await register?.stop();
  await provider?.stop();
}
