import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { browser } from "./browser.ts";
import { PASSWORD, person, signedIn } from "./people.ts";
import { type ServedRegister, servedRegister } from "./served-register.ts";

let served: ServedRegister;
let beside: ServedRegister;
beforeAll(async () => {
  served = await servedRegister();
  beside = await servedRegister({ beside: served.register });
});
afterAll(async () => {
  await beside.close();
  await served.close();
});

const guess = async (email: string, password = "not the right one", url = served.url) =>
  (await browser(url).post("/sign-in", { email, password })).status;
const many = (count: number, work: (index: number) => Promise<number>) => Promise.all(Array.from({ length: count }, (_, at) => work(at)));
const counted = (answers: readonly number[]) =>
  Object.fromEntries([...new Set(answers)].map((one) => [one, answers.filter((a) => a === one).length]));

describe("of wrong passwords, ten are looked at in five minutes", () => {
  test("one after another: the eleventh is refused, right or wrong, and says when to come back", async () => {
    const { email } = await person(served.register, "One Byone");
    for (let index = 0; index < 10; index += 1) expect(await guess(email)).toBe(401);
    expect(await guess(email)).toBe(429);
    const response = await browser(served.url).post("/sign-in", { email: ` ${email.toUpperCase()}`, password: PASSWORD });
    expect(response.status).toBe(429);
    expect(await response.json()).toEqual({ message: "There were too many attempts: wait a few minutes" });
    const wait = Number(response.headers.get("retry-after"));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(300);
  });

  test("at once", async () => {
    const { email } = await person(served.register, "All Atonce");
    expect(counted(await many(30, () => guess(email)))).toEqual({ 401: 10, 429: 20 });
  });

  test("over two servers", async () => {
    const { email } = await person(served.register, "Two Servers");
    const answers = await many(30, (at) => guess(email, "not the right one", [served.url, beside.url][at % 2]));
    expect(counted(answers)).toEqual({ 401: 10, 429: 20 });
  });

  test("of an address that nobody has, alike", async () => {
    expect(counted(await many(12, () => guess("not.there@example.org")))).toEqual({ 401: 10, 429: 2 });
  });

  test("by aliases in one document, and together with sign-in", async () => {
    const own = await person(served.register, "Alias Many");
    const one = await signedIn(served.url, own);
    const wrong = (at: number) => `a${at}: changePassword(current: "wrong ${at}", password: "another good one")`;
    const { errors } = await one.ask(`mutation { ${Array.from({ length: 25 }, (_, at) => wrong(at)).join(" ")} }`);
    const codes = errors!.map(({ extensions }) => extensions!.code);
    expect(codes.filter((code) => code === "BAD_USER_INPUT").length).toBeLessThanOrEqual(10);
    // The first that is refused ends a document whose answer can't be null: the rest is asked one by one.
    for (let at = 0; at < 12; at += 1) await one.ask(`mutation { ${wrong(at)} }`);
    const last = await one.ask(`mutation { ${wrong(99)} }`);
    expect(last.errors![0]!.extensions!.code).toBe("RATE_LIMITED");
    expect(await guess(own.email, PASSWORD)).toBe(429);
    const [row] = await served.register.database.run(
      `SELECT count(*)::integer AS count FROM sign_in_guesses g WHERE g.key = sha256($1::bytea)`,
      [own.email],
    );
    expect(row!.count).toBe(10);
  });
});

test("those that were right don't count, nor those of another", async () => {
  const own = await person(served.register, "Right Often");
  for (let index = 0; index < 12; index += 1) expect(await guess(own.email, PASSWORD)).toBe(204);
  for (let index = 0; index < 9; index += 1) expect(await guess(own.email)).toBe(401);
  expect(await guess(own.email, PASSWORD)).toBe(204);
});

test("after five minutes one may try again", async () => {
  const own = await person(served.register, "Wait Awhile");
  await many(11, () => guess(own.email));
  await served.register.source.query(`UPDATE sign_in_guesses SET at = at - interval '5 minutes'`);
  expect(await guess(own.email, PASSWORD)).toBe(204);
});
