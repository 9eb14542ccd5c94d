import { z } from "zod";
import { BadInput } from "../../engine/refusals.ts";

/** By which schemes what leaves is published, the usual one first. Numbers as they are leave by a citation alone, which says why. */
export const schemes = ["MHSDS", "HES"] as const;

const formats = ["table", "csv", "xlsx", "json", "codebook"] as const;

const shape = z.object(
  {
    query: z.string("query is the text of a GraphQL query"),
    variables: z.record(z.string(), z.unknown(), "variables is an object").nullish(),
    operationName: z.string("operationName is the name of one of the query's operations").nullish(),
    scheme: z.enum(schemes, `scheme is one of ${schemes.join(", ")}`).nullish(),
    format: z.enum(formats, `format is one of ${formats.join(", ")}`),
  },
  "Send an object with query, variables and format",
);

/** What a table is to be made of, and as what it is to be sent. */
export type Given = z.infer<typeof shape>;

/** Reads what was sent. */
export function givenOf(body: unknown): Given {
  const { data, error } = shape.safeParse(body);
  if (data) return data;
  throw new BadInput(error.issues.map(({ path, message }) => ({ path: path as (string | number)[], message })));
}
