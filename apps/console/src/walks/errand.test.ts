import { expect, test } from "vitest";
import { ask, walkers } from "./walker.ts";

const walker = walkers();

test("by keyboard, a manager enrols a setting, gives it a team, creates a post and fills it", { timeout: 120_000 }, async () => {
  const { page, visit, go, pick, choose, fill, tabTo, press, settle, expectAccessible } = await walker();
  const link = (name: string | RegExp) => page.getByRole("link", { name });
  const button = (name: string | RegExp) => page.getByRole("button", { name });
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 1, name });

  await visit("/");
  await expectAccessible();
  await go(link(/^Enrolments [\d,]+$/));
  await heading("Enrolments").waitFor();
  await go(link("Add enrolment"));
  await heading("Add enrolment").waitFor();

  // The school is not in the register yet: it is added on the way.
  await pick("Setting", "Walkers' Lane Primary School", "Create new setting");
  const dialog = page.getByRole("dialog", { name: "Add setting" });
  await dialog.waitFor();
  await expectAccessible();
  await fill(/^URN/, "999001");
  await go(dialog.getByRole("button", { name: "Add setting" }));
  await dialog.waitFor({ state: "detached" });
  await pick("Site", "Ravenholt");
  await pick("Wave", "2018-19");
  await choose("Route", "Open application");
  await fill(/^Applied on/, "1 2 2021");
  await fill(/^Selected on/, "1 March 2021");
  await expectAccessible();
  await go(button("Add enrolment"));
  await heading(/Walkers' Lane Primary School/).waitFor();
  await settle();
  await expectAccessible();

  await go(button("Move to stage…"));
  await page.getByRole("dialog", { name: "Move to stage" }).waitFor();
  await expectAccessible();
  await go(button("Move 1 enrolment"));
  await page.getByText("Moved 1 enrolment to Joined.").waitFor();

  await go(page.getByRole("main").getByRole("link", { name: "Walkers' Lane Primary School", exact: true }));
  await heading("Walkers' Lane Primary School").waitFor();
  await settle();
  await expectAccessible();
  await go(link("Add support"));
  await pick("Team", "Ravenholt North");
  await choose("Kind", "Full");
  await fill(/^From/, "1 3 2021");
  await expectAccessible();
  await go(button("Add support"));
  await heading(/Ravenholt North/).waitFor();

  await go(page.getByRole("main").getByRole("link", { name: "Ravenholt North", exact: true }));
  await heading("Ravenholt North").waitFor();
  await settle();
  await expectAccessible();
  await go(link("Add post"));
  await heading("Add post").waitFor();
  await tabTo(page.getByRole("combobox", { name: "Role" }));
  await page.keyboard.type("Counsellor");
  await fill(/^WTE/, "0.8");
  await fill(/^Opened on/, "31 3 2021");
  await expectAccessible();
  await go(button("Add post"));
  await heading(/Counsellor/).waitFor();
  const post = page.url().split("/").at(-1)!;

  // The new post stands among the vacancies, with the way to fill it.
  await go(page.getByRole("navigation").getByRole("link", { name: "Workforce desk" }));
  await heading("Workforce desk").waitFor();
  await settle();
  await go(button(/^Show all [\d,]+ teams$/));
  await settle();
  await expectAccessible();
  await go(link(/^Fill this post.*Counsellor, Ravenholt North$/));
  await heading("Add posting").waitFor();
  await expectAccessible();
  await pick("Staff member", "Wanda Walker", "Create new staff member");
  const person = page.getByRole("dialog", { name: "Add staff member" });
  await person.waitFor();
  await go(person.getByRole("button", { name: "Add staff member" }));
  await person.waitFor({ state: "detached" });
  await press("Tab");
  await go(button("Add posting"));
  await heading(/Wanda Walker/).waitFor();
  await settle();
  await expectAccessible();

  const found = await ask<Record<string, { nodes: Record<string, unknown>[] } & Record<string, unknown>>>(
    `query ($post: ID!) {
      settings(where: { urn: { eq: "999001" } }) {
        nodes { name status enrolments { nodes { stage site { name } } } supports(where: { inForce: true }) { nodes { kind team { name } } } }
      }
      post(id: $post) { role team { name } wte filledWte vacantWte postings { nodes { kind wte staffMember { name } } } }
    }`,
    { post },
  );
  expect(found.settings!.nodes).toEqual([
    {
      name: "Walkers' Lane Primary School",
      status: "OPEN",
      enrolments: { nodes: [{ stage: "JOINED", site: { name: "Ravenholt" } }] },
      supports: { nodes: [{ kind: "FULL", team: { name: "Ravenholt North" } }] },
    },
  ]);
  expect(found.post).toEqual({
    role: "COUNSELLOR",
    team: { name: "Ravenholt North" },
    wte: 0.8,
    filledWte: 0.8,
    vacantWte: 0,
    postings: { nodes: [{ kind: "SUBSTANTIVE", wte: 0.8, staffMember: { name: "Wanda Walker" } }] },
  });
});
