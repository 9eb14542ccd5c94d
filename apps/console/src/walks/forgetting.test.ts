import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Contact {
  readonly id: string;
  readonly name: string;
  readonly forgottenOn: string | null;
}
const contactOf = async (where: string) =>
  (
    await ask<{ contacts: { nodes: Contact[] } }>(
      `{ contacts(where: ${where}, orderBy: [{ name: ASC }], first: 1) { nodes { id name forgottenOn } } }`,
    )
  ).contacts.nodes[0]!;

test("a contact is forgotten by keyboard: a reason with the name in it is refused, and what is done is not offered to be undone", async () => {
  const { id, name } = await contactOf("{ forgottenOn: { isNull: true } }");
  const { page, visit, go, fill, settle, expectAccessible } = await walker();
  await visit(`/contacts/${id}`);
  await go(page.getByRole("button", { name: "Forget…" }));
  const dialog = page.getByRole("dialog", { name: /^Forget: / });
  await dialog.getByText("This can't be undone.").waitFor();
  await go(dialog.getByRole("button", { name: "Forget", exact: true }));
  await dialog.getByRole("link", { name: "Reason is required" }).waitFor();
  await fill(/^Reason/, `${name} asked`);
  await go(dialog.getByRole("button", { name: "Forget", exact: true }));
  await dialog.getByRole("link", { name: "Reason stays in the history: give it without the name" }).waitFor();
  await expectAccessible();

  await fill(/^Reason/, "Asked to be");
  await go(dialog.getByRole("button", { name: "Forget", exact: true }));
  await page.getByText("Forgotten: the name is out of the register and its history.").waitFor();
  await page.getByRole("heading", { level: 1, name: /^Forgotten [0-9A-F]{4}/ }).waitFor();
  await settle();
  expect(await page.getByRole("button", { name: "Undo", exact: true }).count()).toBe(0);
  expect(await page.getByRole("main").textContent()).not.toContain(name);
  const after = await contactOf(`{ id: { eq: "${id}" } }`);
  expect(after.name).toMatch(/^Forgotten/);
  expect(after.forgottenOn).toBe("2021-03-31");
  await expectAccessible();
});
