import { transport } from "@trailblazer/client/wire";
import { link, model, record, text } from "@trailblazer/fields";
import { parse, print } from "graphql";
import { Client } from "urql";
import { describe, expect, test } from "vitest";
import { sendExchange } from "../api/exchange.ts";
import { standpointExchange } from "./exchange.ts";

const county = record("County", "counties", { name: text("County") }, { title: "name" });
const pond = record("Pond", "ponds", { name: text("Pond"), county: link("County", "County") }, { title: "name" });
const ponds = model([{ name: "Ponds", records: [county, pond] }]);
const standpoint = { asOf: "2020-03-31", knownAt: "2020-04-05T16:00:00.000Z" };

/** What a client of a standpoint sends of a document. */
async function sent(query: string, variables: object = {}, from: object = standpoint) {
  let body: { query: string; variables: object } | undefined;
  const url = "http://register.example/graphql";
  const send = transport({
    url,
    async fetch(_, init) {
      body = JSON.parse(init?.body as string);
      return Response.json({ data: { answered: true } });
    },
  });
  const client = new Client({ url, exchanges: [standpointExchange(ponds, from), sendExchange(send)] });
  const { data } = await client.query(query, variables).toPromise();
  expect(data).toEqual({ answered: true });
  return body!;
}
const plain = (query: string) => print(parse(query));

describe("what is asked from a standpoint", () => {
  test("is asked so at each root that takes it, whatever it is called, and nowhere below", async () => {
    const { query, variables } = await sent(
      "query Both($first: Int) { pond(id: 1) { name county { name } } some: counties(first: $first) { totalCount } }",
      {
        first: 2,
      },
    );
    expect(plain(query)).toBe(
      plain(`query Both($first: Int, $asOf: Date, $knownAt: DateTime) {
        pond(asOf: $asOf, knownAt: $knownAt, id: 1) { name county { name } }
        some: counties(asOf: $asOf, knownAt: $knownAt, first: $first) { totalCount }
      }`),
    );
    expect(variables).toEqual({ first: 2, ...standpoint });
  });

  test("has its own day where it says one", async () => {
    const { query, variables } = await sent("{ ponds(asOf: null) { totalCount } }");
    expect(plain(query)).toBe(plain("query ($knownAt: DateTime) { ponds(knownAt: $knownAt, asOf: null) { totalCount } }"));
    expect(variables).toEqual({ knownAt: standpoint.knownAt });
  });

  test("stays as it is where nothing of it takes a day, or it is now", async () => {
    const viewer = "query Viewer { viewer { name } }";
    expect(plain((await sent(viewer)).query)).toBe(plain(viewer));
    const list = "query Ponds { ponds { totalCount } }";
    expect(plain((await sent(list, {}, {})).query)).toBe(plain(list));
  });
});
