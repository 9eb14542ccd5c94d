import type { ReadDoor } from "../engine/read/door.ts";
import { apollo } from "../engine/serve/apollo.ts";
import type { TestRegister } from "../whole/test-register.ts";

/** Asks a register through a read door of one's own. Throws where anything is refused. */
export async function askedBy(register: TestRegister, read: ReadDoor, query: string, variables: Record<string, unknown>): Promise<void> {
  const graphql = apollo(register.schema, (_, error) => console.error(error));
  await graphql.start();
  const { body } = await graphql.executeOperation({ query, variables }, { contextValue: { ...register.doors, read } });
  await graphql.stop();
  if (body.kind !== "single" || body.singleResult.errors) throw new Error(JSON.stringify(body));
}
