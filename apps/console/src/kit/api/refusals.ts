import { type Refusal, refusalOf, unreachable } from "@trailblazer/client/wire";
import type { CombinedError } from "urql";

/** Reads what urql tells of an error of the API, or of the way to it; where there is none, nothing was answered at all. */
export function refusal(error: CombinedError | undefined): Refusal {
  const [first] = error?.graphQLErrors ?? [];
  if (first) return refusalOf(first);
  return error ? unreachable : { code: "NO_ANSWER", message: "The register gave no answer." };
}
