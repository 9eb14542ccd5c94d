import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "./test-register.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister("demo");
});
afterAll(() => register.close());

test("the demo programme has 25 sites, 58 teams of the first wave and 1,050 settings that joined", async () => {
  const { data, errors } = await register.ask(`{
    sites { totalCount }
    teams(where: { wave: { code: { eq: "2018-19" } } }) { totalCount }
    settings(where: { enrolments: { some: { stage: { eq: JOINED } } } }) { totalCount }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({ sites: { totalCount: 25 }, teams: { totalCount: 58 }, settings: { totalCount: 1050 } });
});
