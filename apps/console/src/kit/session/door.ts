import { type Problem, type Refusal, unreachable } from "@trailblazer/client/wire";
import { sendAnyway } from "../api/network.ts";
import { whoQuery } from "./documents.ts";

/** What came of asking at the door of the register: the answer, or why there is none. */
export type Came<Data> = { readonly data: Data; readonly refused?: undefined } | { readonly data?: undefined; readonly refused: Refusal };

async function refusalOf(response: Response): Promise<Refusal> {
  const given = (await response.json().catch(() => ({}))) as { message?: string; problems?: readonly Problem[] };
  const message = given.message ?? "The register did not do this. Try again.";
  if (given.problems?.length) return { code: "BAD_USER_INPUT", message, problems: given.problems };
  if (response.status === 401) return { code: "UNAUTHENTICATED", message };
  return { code: response.status === 404 ? "NOT_FOUND" : "OTHER", message };
}

/** Asks at one of the addresses by which one gets in and out. */
async function post<Data = undefined>(path: string, body: unknown): Promise<Came<Data>> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) return { refused: await refusalOf(response) };
    return { data: (response.status === 204 ? undefined : await response.json()) as Data };
  } catch {
    return { refused: unreachable };
  }
}

/** Whom a link is for, and what it is for. */
export interface Invitation {
  readonly name: string;
  readonly email: string;
  readonly purpose: "INVITE" | "RESET";
  readonly endsAt: string;
}

export const signIn = (email: string, password: string) => post("/sign-in", { email, password });
export const signInAs = (account: string) => post("/sign-in/demo", { account });
export const signOut = () => post("/sign-out", {});
export const lookAtInvitation = (secret: string) => post<Invitation>("/invitation/look", { secret });
export const takeInvitation = (secret: string, password: string) => post("/invitation", { secret, password });

/** Who is signed in, by the id of the account; undefined where nobody is, or nobody knows. */
export async function signedInAs(): Promise<string | undefined> {
  try {
    const { answer } = await sendAnyway<{ readonly viewer: { readonly account: { readonly id: string } } }>({ query: whoQuery });
    return answer?.data?.viewer.account.id;
  } catch {
    return undefined;
  }
}

/** An address of the console to go on to, out of what an address says; anything else leads home. */
export const wayOn = (to: unknown): string => (typeof to === "string" && /^\/(?![/\\])/.test(to) && !/^\/sign-in\b/.test(to) ? to : "/");
