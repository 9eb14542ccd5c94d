import { expect } from "vitest";
import { hashPassword, setPassword } from "../slices/accounts/passwords.ts";
import { makeToken } from "../slices/accounts/tokens.ts";
import { type Browser, browser } from "./browser.ts";
import type { TestRegister } from "./test-register.ts";

/** The day that is today in tests. */
export const TODAY = "2021-03-31";
export const PASSWORD = "marmalade sky bicycle";

type Roles = readonly Readonly<Record<string, unknown>>[];

/** Somebody with an account. */
export interface Person {
  readonly account: string;
  readonly email: string;
  readonly grants: readonly string[];
}

/** Makes an account with roles; an administrator, where none are given. */
export async function addAccount(register: TestRegister, name: string, roles: Roles = [{ role: "ADMINISTRATOR" }]): Promise<Person> {
  const email = `${name.toLowerCase().replaceAll(" ", ".")}@example.org`;
  const account = await register.add("Account", { name, email });
  const grants: string[] = [];
  for (const role of roles) grants.push(await register.add("Grant", { account, from: "2020-01-01", ...role }));
  return { account, email, grants };
}

let hashed: Promise<string> | undefined;

/** The same, with a password. */
export async function person(register: TestRegister, name: string, roles?: Roles): Promise<Person> {
  const made = await addAccount(register, name, roles);
  hashed ??= hashPassword(PASSWORD);
  await setPassword(register.database.run, made.account, await hashed);
  return made;
}

/** A browser in which somebody signed in. */
export async function signedIn(url: string, { email }: { email: string }): Promise<Browser> {
  const own = browser(url);
  expect((await own.post("/sign-in", { email, password: PASSWORD })).status).toBe(204);
  return own;
}

/** A token of an account that holds until the end of the year. */
export async function tokenOf(register: TestRegister, account: string, more: { mayWrite?: boolean; grant?: string } = {}): Promise<string> {
  const asked = { account, name: "Test", mayWrite: true, grant: null, endsOn: "2021-12-31", ...more };
  return (await makeToken(register.database.run, TODAY, asked)).secret;
}
