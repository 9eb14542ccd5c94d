import type { Field } from "@trailblazer/fields";
import { heldFetch } from "../../kit/session/session.ts";
import type { PublishedBy } from "./publishing.ts";
import type { Written } from "./script-dialog.tsx";

/** A column of a result, as the register says it. */
export interface ResultColumn extends Pick<Field, "kind" | "label"> {
  readonly path: string;
  readonly heading: string;
  readonly unit: string | null;
  readonly isKey: boolean;
}

/** A result as a table: its first rows, choices in words. */
export interface Result {
  readonly of: "ROWS" | "GROUPS" | "VALUES";
  readonly name: string;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly hasMore: boolean;
}

/** Whether the values of a column are numbers. */
export const isNumber = ({ kind }: ResultColumn): boolean => ["wholeNumber", "decimal", "money", "percentage"].includes(kind);

/** As what a result can be downloaded. */
export type FileFormat = "csv" | "xlsx" | "json" | "codebook";

/** Why there is no table, in a sentence. */
export class NoTable extends Error {}

const unreachable = "The register can't be reached. Check your connection, then try again.";

/** What a table is of: what stands in the editors, published by a scheme, or what was cited. */
export type Source = (Written & { readonly scheme: PublishedBy }) | { readonly citation: string };

function bodyOf(source: Source, format: FileFormat | "table"): string {
  if ("citation" in source) return JSON.stringify({ ...source, format });
  const { query, variables, operationName, scheme } = source;
  try {
    return JSON.stringify({
      scheme,
      query,
      variables: variables.trim() ? JSON.parse(variables) : {},
      operationName: operationName || undefined,
      format,
    });
  } catch {
    throw new NoTable("The variables can't be read as JSON. Correct them in the editor, then open the table again.");
  }
}

async function asked(source: Source, format: FileFormat | "table", signal: AbortSignal): Promise<Response> {
  const body = bodyOf(source, format);
  const response = await heldFetch("/table", { method: "POST", headers: { "content-type": "application/json" }, body, signal }).catch(
    () => {
      throw new NoTable(unreachable);
    },
  );
  if (response.ok) return response;
  const { errors, message } = (await response.json().catch(() => ({}))) as { errors?: { message: string }[]; message?: string };
  throw new NoTable(errors?.[0]?.message ?? message ?? unreachable);
}

/** Asks for what stands in the editors as a table. */
export async function resultOf(source: Source, signal: AbortSignal): Promise<Result> {
  const response = await asked(source, "table", signal);
  const { errors, ...result } = (await response.json()) as Result & { errors?: { message: string }[] };
  if (errors) throw new NoTable(errors[0]?.message ?? unreachable);
  return result;
}

/** Asks for it as a file, with the name that the register gives it. Nothing is handed on of a file that broke off. */
export async function fileOf(source: Source, format: FileFormat, signal: AbortSignal): Promise<{ name: string; content: Blob }> {
  const response = await asked(source, format, signal);
  const [, name = "table"] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  const content = await response.blob().catch(() => {
    throw new NoTable("The download broke off before its end, and nothing of it was kept. Try again.");
  });
  return { name, content };
}

/** Says whether what was cited is answered as it was, in a sentence. */
export async function sameness(citation: string, signal: AbortSignal): Promise<string> {
  const response = await heldFetch(`/cite/${citation}`, { headers: { accept: "application/json" }, signal });
  const { errors, extensions } = (await response.json()) as {
    readonly errors?: readonly { readonly message: string }[];
    readonly extensions?: { readonly changed?: string };
  };
  if (errors) return `It can't be answered as it was: ${errors[0]?.message ?? unreachable}`;
  return extensions?.changed ?? "This is the same as when it was cited, byte for byte.";
}
