import { type GraphQLSchema, type OperationDefinitionNode, parse, validate } from "graphql";
import type { ReadDoor } from "../../engine/read/door.ts";
import type { Ask } from "./comparison.ts";

/** Asks by the read door of a register, as whoever it was opened for. */
export const asking =
  (schema: GraphQLSchema, read: ReadDoor): Ask =>
  async (query) => {
    const document = parse(query);
    const [wrong] = validate(schema, document);
    if (wrong) throw new Error(`${wrong.message}: ${query}`);
    const { selectionSet: selections } = document.definitions[0] as OperationDefinitionNode;
    const { text } = await read.query({ operation: { schema, fragments: {}, variables: {} }, document, selections });
    if (text === undefined) throw new Error(`This is refused, or not answered as a whole: ${query}`);
    return JSON.parse(text);
  };
