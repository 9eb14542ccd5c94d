import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addAccount, tokenOf } from "../../whole/people.ts";
import { type ServedRegister, servedRegister } from "../../whole/served-register.ts";

let served: ServedRegister;
beforeAll(async () => {
  served = await servedRegister({ from: "demo" });
});
afterAll(() => served.close());

const wide = Array.from({ length: 30 }, (_, nth) => `a${nth}: title`).join(" ");
/** A list of several pages, with more of text than what lies between takes in. */
const long = `wholeSchoolPractices { nodes { ${wide} setting { ${wide} } } }`;

test("a download of which a client wants no more is no longer read, and one that is not taken waits", async () => {
  const pages = () => served.lines.filter((line) => line.includes('"operation":"Left"')).length;
  const { data } = await served.register.ask("{ wholeSchoolPractices { totalCount } }");
  const sent = request(`${served.url}/table`, { method: "POST", headers: { "content-type": "application/json", ...served.headers } });
  sent.end(JSON.stringify({ query: `query Left { ${long} }`, format: "csv" }));
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  // Nothing of it is taken: it goes on until what lies between is full, and no further.
  for (let before = 0; before < pages(); ) {
    before = pages();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  const waiting = pages();
  expect(waiting).toBeLessThan(data.wholeSchoolPractices.totalCount / 1000);
  response.destroy();
  await new Promise((resolve) => setTimeout(resolve, 1000));
  expect(pages()).toBeLessThanOrEqual(waiting + 1);
});

test.each(["identity", "gzip"])(
  "a download that can't be gone on with breaks off, so that nobody takes a part for the whole (%s)",
  async (encoding) => {
    const { account } = await addAccount(served.register, `Leaver ${encoding}`, [{ role: "ADMINISTRATOR" }]);
    const headers = {
      "content-type": "application/json",
      "accept-encoding": encoding,
      authorization: `Bearer ${await tokenOf(served.register, account)}`,
    };
    const sent = request(`${served.url}/table`, { method: "POST", headers });
    sent.end(JSON.stringify({ query: `{ ${long} }`, format: "csv" }));
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    expect(response.headers["content-encoding"] ?? "identity").toBe(encoding);
    await served.register.database.run("DELETE FROM tokens WHERE account_id = $1", [account]);
    response.resume();
    await expect(once(response, "end")).rejects.toThrow("aborted");
    expect(response.complete).toBe(false);
  },
);
