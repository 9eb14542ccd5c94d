import { beforeAll, describe, expect, test } from "vitest";
import { clients, hasCurl, plain } from "./clients.ts";
import { errands } from "./clients-errands.ts";
import { hasRelayCompiler } from "./relay-compiled.ts";
import { servedRegister } from "./served-register.ts";

type Found = Awaited<ReturnType<typeof errands>>;

/** What a client gets on its errands at a register of its own. */
async function on(connect: (typeof clients)[number][1]): Promise<Found> {
  const served = await servedRegister({ from: "demo" });
  try {
    return await errands(await connect(served));
  } finally {
    await served.close();
  }
}

let sent: Found;
beforeAll(async () => {
  sent = await on(plain);
});

describe("what a register sends", () => {
  test("is two pages of one list, without a gap, each record with its own", () => {
    const [page, next] = [sent.page.data.sites, sent.next.data.sites];
    expect([page.edges.length, next.edges.length]).toEqual([4, 4]);
    expect(page.pageInfo).toMatchObject({ hasNextPage: true, endCursor: page.edges[3].cursor });
    expect(next.pageInfo).toMatchObject({ hasPreviousPage: true });
    expect(page.totalCount).toBe(next.totalCount);
    expect(new Set([...page.edges, ...next.edges].map(({ node }) => node.id)).size).toBe(8);
    expect(page.edges[0].node).toMatchObject({ title: expect.any(String), teams: { totalCount: expect.any(Number) } });
    expect(page.edges[0].node.teams.nodes.length).toBeGreaterThan(0);
  });

  test("is a record by its id, as its own type and as a node, and null where there is none", () => {
    const { id, name } = sent.page.data.sites.edges[0].node;
    expect(sent.site.data.site).toMatchObject({ id, version: 1, last: { nodes: [{ title: expect.any(String) }] } });
    expect(sent.node.data.node).toMatchObject({ __typename: "Site", id, name: sent.site.data.site.name });
    expect(sent.otherNode.data.node).toMatchObject({ __typename: "Team", stage: expect.any(String) });
    expect(sent.nobody).toEqual({ data: { site: null }, errors: [] });
    expect(name).toBeUndefined();
  });

  test("is groups with their measures", () => {
    const { nodes } = sent.groups.data.supports.groups;
    expect(nodes).toHaveLength(5);
    expect(nodes[0]).toMatchObject({ key: { team: { site: { name: expect.any(String) } } }, count: expect.any(Number) });
  });

  test("is what was changed, or in which way it can't be", () => {
    const of = (errand: keyof Found) => sent[errand].errors.map(({ extensions }) => extensions?.code);
    expect(sent.change).toMatchObject({ data: { updateSite: { version: 2, note: "Looked at" } }, errors: [] });
    expect(sent.merged).toMatchObject({ data: { updateSite: { version: 3 } }, errors: [] });
    expect(of("conflict")).toEqual(["CONFLICT"]);
    expect(sent.conflict.errors[0]!.extensions).toMatchObject({
      current: { version: 3 },
      fields: [
        {
          field: "note",
          yours: "Looked at by another",
          theirs: "Looked at",
          base: sent.site.data.site.note,
          by: "Test administrator",
          at: "string",
        },
      ],
    });
    for (const errand of ["badInput", "badField", "badVariable", "badCursor"] as const) expect(of(errand)).toEqual(["BAD_USER_INPUT"]);
    expect(sent.badField.errors[0]!.extensions).toMatchObject({ problems: [{ path: ["patch", "name"] }] });
  });
});

const there = clients.filter(([name]) => (name !== "curl" || hasCurl) && (name !== "Relay" || hasRelayCompiler));
for (const [name] of clients.filter((client) => !there.includes(client)))
  console.log(`${name} is not tried: there is none for this machine`);

test.each(there)("%s gets what was sent, data and errors alike", async (_, connect) => {
  expect(await on(connect)).toEqual(sent);
});
