import { describe, expect, test } from "vitest";
import { readConfig } from "./config.ts";

const inService = { HOST: "0.0.0.0", PUBLIC_URL: "https://register.example.org" };
const good = "postgres://register:Vd6-long-enough-to-keep@database/register";
const provider = {
  OIDC_ISSUER: "https://login.example.org",
  OIDC_CLIENT_ID: "register",
  OIDC_CLIENT_SECRET: "Vd6-long-enough-to-keep",
  OIDC_NAME: "NHS login",
};
const said = (variables: Record<string, string>) => {
  try {
    readConfig(variables);
    return "";
  } catch (error) {
    return (error as Error).message;
  }
};

describe("a register that other machines reach", () => {
  test("has an https address", () => {
    expect(said({ HOST: "0.0.0.0" })).toContain("PUBLIC_URL is needed");
    for (const PUBLIC_URL of [
      "http://register.example.org",
      "https://register.example.org/path",
      "register.example.org",
      "ftp://register.example.org",
    ])
      expect(said({ ...inService, PUBLIC_URL })).toContain("PUBLIC_URL is where people reach the register");
    expect(readConfig({ ...inService, PUBLIC_URL: "https://register.example.org/" }).PUBLIC_URL).toBe("https://register.example.org");
    expect(said({ ...inService, DATABASE_URL: good, DATABASE_OWNER_URL: good, ...provider })).toBe("");
  });

  test.each([
    ["postgres://register@database/register", "has no password"],
    ["postgres://register:postgres@database/register", "everybody knows"],
    ["postgres://register:Password@database/register", "everybody knows"],
    ["postgres://register:change-me@database/register", "everybody knows"],
    ["postgres://register:short%21pass@database/register", "fewer than 16 characters"],
  ])("does not start with %s", (url, why) => {
    const words = said({
      ...inService,
      DATABASE_URL: url,
      DATABASE_OWNER_URL: url,
      ...provider,
      OIDC_CLIENT_SECRET: new URL(url).password || "secret",
    });
    expect(words).toContain(`DATABASE_URL ${why === "has no password" ? why : `has a password`}`);
    expect(words).toContain(why);
    expect(words).toContain("DATABASE_OWNER_URL has");
    expect(words).toContain("OIDC_CLIENT_SECRET has");
    expect(words).not.toContain(new URL(url).password || "register@");
    expect(said({ DATABASE_URL: url })).toBe("");
  });
});

test("the OpenID provider's variables are given together, and its address is https", () => {
  expect(
    said({ OIDC_ISSUER: "https://login.example.org" })
      .split("\n")
      .filter((line) => line.includes("is needed beside")),
  ).toHaveLength(3);
  expect(said({ ...provider, OIDC_ISSUER: "http://login.example.org" })).toContain("OIDC_ISSUER is the https address");
  expect(said({ ...provider, OIDC_ISSUER: "http://127.0.0.1:9000" })).toBe("");
});
