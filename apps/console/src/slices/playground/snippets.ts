import { stripIgnoredCharacters } from "graphql";
import { curlOf } from "../../kit/api/curl.ts";

/** A question as a script asks it. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Where the API is. */
  readonly url: string;
  readonly token: string;
}

/** A query on one line, without comments; as it stands where it can't be read. */
function onOneLine(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return query;
  }
}

const templated = (text: string) => `\`${text.trim().replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${")}\``;

const javaScript = ({ query, variables, url, token }: Question) => `const query = ${templated(query)};
const variables = ${JSON.stringify(variables)};
const response = await fetch(${JSON.stringify(url)}, {
  method: "POST",
  headers: { "content-type": "application/json", authorization: ${JSON.stringify(`Bearer ${token}`)} },
  body: JSON.stringify({ query, variables }),
});
const { data, errors } = await response.json();
if (errors) throw new Error(errors[0].message);
console.log(JSON.stringify(data, null, 2));`;

const tripled = (text: string) => `"""\n${text.trim().replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')}\n"""`;

const python = ({ query, variables, url, token }: Question) => `import json
import urllib.error
import urllib.request

query = ${tripled(query)}
variables = json.loads(${tripled(JSON.stringify(variables))})
request = urllib.request.Request(
    ${JSON.stringify(url)},
    data=json.dumps({"query": query, "variables": variables}).encode(),
    headers={"content-type": "application/json", "authorization": ${JSON.stringify(`Bearer ${token}`)}},
)
try:
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
except urllib.error.HTTPError as refused:
    answer = json.load(refused)
if "errors" in answer:
    raise SystemExit(answer["errors"][0]["message"])
print(json.dumps(answer["data"], indent=2))`;

/** A raw string of R: as many dashes as keep the text from ending it. */
function raw(text: string): string {
  let dashes = "-";
  while (text.includes(`)${dashes}"`)) dashes += "-";
  return `r"${dashes}(${text.trim()})${dashes}"`;
}

const r = ({ query, variables, url, token }: Question) => `library(httr2)

query <- ${raw(query)}
variables <- jsonlite::fromJSON(${raw(JSON.stringify(variables))}, simplifyVector = FALSE)
answer <- request(${JSON.stringify(url)}) |>
  req_headers(authorization = ${JSON.stringify(`Bearer ${token}`)}) |>
  req_body_json(list(query = query, variables = variables)) |>
  req_error(is_error = function(response) FALSE) |>
  req_perform() |>
  resp_body_json()
if (!is.null(answer$errors)) stop(answer$errors[[1]]$message)
cat(jsonlite::toJSON(answer$data, auto_unbox = TRUE, pretty = TRUE, null = "null"))`;

/** How a question is asked in each language, by what the language is called. JavaScript is for Node.js 18 or newer, R needs httr2. */
export const snippets = {
  curl: ({ query, variables, url, token }: Question) => curlOf(url, onOneLine(query), variables, token),
  JavaScript: javaScript,
  Python: python,
  R: r,
} as const satisfies Readonly<Record<string, (question: Question) => string>>;

export type Language = keyof typeof snippets;
