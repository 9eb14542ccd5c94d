import { isCode, isTest, type Rule } from "./tree.ts";

const sources = "apps/console/src/";
const isConsole = (path: string) => path.startsWith(sources) && !path.startsWith(`${sources}walks/`) && !isTest(path);

/** What the console does in these files alone, and how all others do it. */
const ways: readonly { readonly found: RegExp; readonly only: readonly string[]; readonly how: string }[] = [
  {
    // The session holds what is sent, the door lets in, the config is read before all else; a snippet is another's script.
    found: /(?<![.#\w])fetch\(/,
    only: ["kit/session/session.ts", "kit/session/door.ts", "kit/model/config.ts", "slices/playground/snippets.ts"],
    how: "the register is asked by kit/api",
  },
  {
    found: /\b(?:XMLHttpRequest|EventSource|sendBeacon|WebSocket|fetchExchange|subscriptionExchange)\b/,
    only: [],
    how: "what is sent goes over the transport of the client",
  },
  {
    found: /\bimport\s*\{[^}]*\b(?:transport|post|asking)\b[^}]*\}\s*from "@trailblazer\/client\/wire"/,
    only: ["kit/api/network.ts"],
    how: "the way to the register is made once",
  },
  { found: /\bnew Client\(/, only: ["client.ts"], how: "one client of urql asks from each standpoint" },
  {
    found: /\b(?:useQuery|useMutation|useSubscription)\b/,
    only: ["kit/api/ask.ts"],
    how: "what is shown is asked by useAsk, and written by useMutate",
  },
  {
    found: /\bclient\s*\.\s*(?:query|mutation|subscription|execute\w+)\b|\.toPromise\(/,
    only: ["kit/api/asking.ts"],
    how: "what is asked once is asked by useAsking, and what is written by useMutate",
  },
  {
    found: /\bmutation (?:Create|Update|Delete)\$\{|\$\{[\w.]+\}Where\b[^`]*\$after\b/,
    only: [],
    how: "documents that read and write any record type are the client's",
  },
  { found: /\bafter\s*=(?![=>])[^;]*\bendCursor\b/, only: [], how: "pages are fetched one after another by the client" },
];

/** The console has no second way to ask: it goes over the client's, as scripts do. */
export const oneWay: Rule = (files) =>
  files
    .filter((file) => isCode(file) && isConsole(file.path))
    .flatMap(({ path, text }) =>
      ways
        .filter(({ found, only }) => found.test(text) && !only.includes(path.slice(sources.length)))
        .map(({ found, how }) => `${path}: ${found.exec(text)![0]}: ${how}`),
    );
