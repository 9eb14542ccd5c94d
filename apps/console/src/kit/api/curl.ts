/** A text as one word of a shell. */
const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The command that asks the register the same from a shell. */
export function curlOf(url: string, query: string, variables: Readonly<Record<string, unknown>> | undefined, token: string): string {
  const given = variables && Object.keys(variables).length > 0 ? { variables } : {};
  const lines = [
    `curl ${url}`,
    `-H ${quoted(`authorization: Bearer ${token}`)}`,
    `-H ${quoted("content-type: application/json")}`,
    `-d ${quoted(JSON.stringify({ query, ...given }))}`,
  ];
  return lines.join(" \\\n  ");
}
