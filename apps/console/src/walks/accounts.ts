import { ask } from "./walker.ts";

/** An account that a walk made for itself. */
export interface Made {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly grant: string;
}

/** What everybody in the walks signs in with. */
export const password = "three words that rhyme";

/** Makes an account with a role: for England, or for what is named. */
export async function makeAccount(name: string, role: string, scope: Readonly<Record<string, string>> = {}): Promise<Made> {
  const email = `${name.toLowerCase().replace(/\W+/g, ".")}@walks.example`;
  const { account } = await ask<{ account: { id: string } }>(
    "mutation ($input: AccountInput!) { account: createAccount(input: $input) { id } }",
    { input: { name, email } },
  );
  const { grant } = await ask<{ grant: { id: string } }>("mutation ($input: GrantInput!) { grant: createGrant(input: $input) { id } }", {
    input: { account: account.id, role, from: "2021-01-01", ...scope },
  });
  return { id: account.id, name, email, grant: grant.id };
}

/** The way to the page on which the owner of an account chooses a password. */
export async function linkFor({ id }: Pick<Made, "id">): Promise<string> {
  const { link } = await ask<{ link: { url: string } }>("mutation ($id: ID!) { link: createInvitation(account: $id) { url } }", { id });
  const { pathname, hash } = new URL(link.url);
  return `${pathname}${hash}`;
}
