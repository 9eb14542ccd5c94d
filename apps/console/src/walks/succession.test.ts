import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

interface Setting {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly enrolments: { readonly totalCount: number };
  readonly successors: {
    readonly nodes: readonly { readonly kind: string; readonly on: string; readonly successorSetting: { readonly name: string } }[];
  };
}

const SETTING = "id name status enrolments { totalCount } successors { nodes { kind on successorSetting { name } } }";
const settingsWhere = async (where: string) =>
  (
    await ask<{ settings: { nodes: Setting[] } }>(
      `{ settings(where: ${where}, orderBy: [{ name: ASC }], first: 1) { nodes { ${SETTING} } } }`,
    )
  ).settings.nodes;

test("a school becomes an academy, by keyboard: the school closes, what it had goes on with the academy, and all of it is taken back as one", async () => {
  const [school] = await settingsWhere(
    "{ type: { eq: COMMUNITY_SCHOOL }, status: { eq: OPEN }, enrolments: { some: { stage: { eq: JOINED } } }, supports: { some: { inForce: true } } }",
  );
  const { page, visit, tabTo, go, fill, choose, press, settle, expectAccessible } = await walker();
  await visit(`/settings/${school!.id}`);
  await go(page.getByRole("button", { name: "Succeeded by…" }));
  const dialog = page.getByRole("dialog", { name: `Succeeded by: ${school!.name}` });
  await choose(/^How/, "Became an academy");
  await fill(/^From which day/, "31 3 2021");
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByRole("alert").waitFor();
  await expectAccessible();

  const academy = `${school!.name} Academy`;
  await fill(/^Or by a new one, called/, academy);
  await fill(/^URN/, "149999");
  await tabTo(dialog.getByRole("combobox", { name: /^Type/ }));
  await page.keyboard.type("Academy converter");
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByText(/^Once this is done, the history says/).waitFor();
  await settle();
  await expectAccessible();
  expect(await settingsWhere(`{ id: { eq: "${school!.id}" } }`)).toEqual([school]);

  await go(dialog.getByRole("button", { name: "Do it" }));
  await page.getByText(/^Succeeded by: changed [\d,]+ records\.$/).waitFor();
  const [closed] = await settingsWhere(`{ id: { eq: "${school!.id}" } }`);
  expect(closed).toMatchObject({
    status: "CLOSED",
    successors: { nodes: [{ kind: "CONVERSION", on: "2021-03-31", successorSetting: { name: academy } }] },
  });
  const [came] = await settingsWhere(`{ name: { eq: "${academy}" } }`);
  expect(came).toMatchObject({ status: "OPEN", enrolments: { totalCount: school!.enrolments.totalCount } });
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect(await settingsWhere(`{ id: { eq: "${school!.id}" } }`)).toEqual([school]);
  expect(await settingsWhere(`{ name: { eq: "${academy}" } }`)).toEqual([]);
});

interface Seat {
  readonly id: string;
  readonly title: string;
  readonly actions: { readonly totalCount: number };
  readonly board: { readonly id: string };
}

test("a colleague's open actions are handed over to another seat of the board, by keyboard; what is done stays theirs", async () => {
  const open = "where: { state: { ne: DONE } }";
  const one = async (where: string) =>
    (
      await ask<{ seats: { nodes: Seat[] } }>(
        `{ seats(where: ${where}, orderBy: [{ label: ASC }], first: 1) { nodes { id title actions(${open}) { totalCount } board { id } } } }`,
      )
    ).seats.nodes[0]!;
  const leaving = await one(`{ inForce: true, actions: { some: { state: { ne: DONE } } } }`);
  // Whoever held a seat before has another record of the same name, which has ended.
  const { seats } = await ask<{ seats: { nodes: (Seat & { readonly until: string | null })[] } }>(
    `{ seats(where: { board: { id: { eq: "${leaving.board.id}" } } }, first: 200) { nodes { id title until actions(${open}) { totalCount } board { id } } } }`,
  );
  const titles = seats.nodes.map(({ title }) => title);
  const staying = seats.nodes.find(
    ({ id, title, until }) => id !== leaving.id && !until && titles.filter((other) => other === title).length === 1,
  )!;
  const { page, visit, tabTo, go, pick, press, settle, expectAccessible } = await walker();
  await visit(`/seats/${leaving.id}`);
  await go(page.getByRole("button", { name: "Hand over…" }));
  const dialog = page.getByRole("dialog", { name: /^Hand over/ });
  // Nobody is asked to tell two of the same name apart without being told which of them has ended.
  const ended = seats.nodes.find(({ until, title }) => until && titles.filter((other) => other === title).length > 1)!;
  await tabTo(page.getByRole("combobox", { name: /^To/ }));
  await page.keyboard.type(ended.title);
  await page.getByRole("option", { name: new RegExp(`^${ended.title}.* ended \\d+ \\w+ \\d{4}$`) }).waitFor();
  await expectAccessible();
  await pick(/^To/, staying.title.split(",")[0]!, staying.title);
  await go(dialog.getByRole("button", { name: "See what this would do" }));
  await dialog.getByText(/^Once this is done, the history says/).waitFor();
  await settle();
  await expectAccessible();
  await go(dialog.getByRole("button", { name: "Do it" }));
  await page.getByText(/^Hand over: changed [\d,]+ records?\.$/).waitFor();
  expect((await one(`{ id: { eq: "${leaving.id}" } }`)).actions.totalCount).toBe(0);
  expect((await one(`{ id: { eq: "${staying.id}" } }`)).actions.totalCount).toBe(staying.actions.totalCount + leaving.actions.totalCount);
  await press("Control+Z");
  await page.getByText(/^Undone/).waitFor();
  expect((await one(`{ id: { eq: "${leaving.id}" } }`)).actions.totalCount).toBe(leaving.actions.totalCount);
});
