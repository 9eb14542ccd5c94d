import { Refused, refusalOf, unreachable } from "./refused.ts";
import type { Beside, Send } from "./transport.ts";

/** How often it is asked again, at most, where too much was asked within a minute. */
const PATIENCE = 3;

/** Asks any question of the API. Throws `Refused`, also where there is no answer. */
export type Ask = <Data>(query: string, variables?: Readonly<Record<string, unknown>>, beside?: Beside) => Promise<Data>;

/** A way to ask the register. Where it says that too much was asked, it is asked again once the time that it names is over. */
export const asking =
  (send: Send, url: string): Ask =>
  async <Data>(query: string, variables: Readonly<Record<string, unknown>> = {}, beside?: Beside): Promise<Data> => {
    for (let again = 0; ; again += 1) {
      const { status, retryAfter, answer } = await send<Data>({ query, variables }, beside).catch((cause: unknown) => {
        throw new Refused(unreachable, {}, { cause });
      });
      if (status === 429 && again < PATIENCE && retryAfter > 0) {
        await new Promise((done) => setTimeout(done, retryAfter * 1000));
        continue;
      }
      const [error] = answer?.errors ?? [];
      if (error) throw new Refused(refusalOf(error), error.extensions);
      if (!answer?.data) throw new Refused({ code: "NO_ANSWER", message: `The register at ${url} gave no answer (${status})` });
      return answer.data;
    }
  };
