import { type Problem, Refused } from "./refused.ts";

/** Where the register is, and as whom it is asked. */
export interface Options {
  /** The address of the API: `https://register.example/graphql`. */
  readonly url: string;
  /** A token of the API, made in the console under *Account*. */
  readonly token?: string;
  /** Sends requests; else as the platform does. */
  readonly fetch?: typeof fetch;
  /** How many records come at once, 1 to 1,000. A page that costs more than a role may ask is refused: then ask for less. */
  readonly pageSize?: number;
}

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
}

/** How often it is asked again, at most, where too much was asked within a minute. */
const PATIENCE = 3;

/** Asks any question of the API. Throws `Refused`, also where the register answers with no answer. */
export type Ask = <Data>(query: string, variables?: Readonly<Record<string, unknown>>) => Promise<Data>;

/** A way to ask the register. Where it says that too much was asked, it is asked again once the time that it names is over. */
export function asking({ url, token, fetch: send = fetch }: Options): Ask {
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  return async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> => {
    const body = JSON.stringify({ query, variables });
    for (let again = 0; ; again += 1) {
      const response = await send(url, { method: "POST", headers, body });
      const seconds = Number(response.headers.get("retry-after"));
      if (response.status === 429 && again < PATIENCE && seconds > 0) {
        await new Promise((done) => setTimeout(done, seconds * 1000));
        continue;
      }
      const text = await response.text();
      const answer = read<Data>(text);
      const [error] = answer?.errors ?? [];
      if (error) {
        const { code, problems, ...more } = error.extensions ?? {};
        throw new Refused(error.message, typeof code === "string" ? code : "UNKNOWN", problems as readonly Problem[] | undefined, more);
      }
      if (!answer?.data) throw new Refused(`The register at ${url} gave no answer (${response.status})`, "NO_ANSWER");
      return answer.data;
    }
  };
}

function read<Data>(text: string): Answer<Data> | undefined {
  try {
    return JSON.parse(text) as Answer<Data>;
  } catch {
    return undefined;
  }
}
