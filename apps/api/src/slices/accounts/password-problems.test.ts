import { describe, expect, test } from "vitest";
import { passwordProblem } from "./password-problems.ts";

const owner = { name: "Petra Smith-Jones", email: "petra.sj@harbour.example" };
const of = (password: string) => passwordProblem(password, owner);

describe("a password", () => {
  test.each(["marmalade sky bicycle", "Tr0ubador&3-otters", "ключ от старого дома", "nine purple lanterns 1234", "x9$Kq2!vLw8z"])(
    "of %s will do",
    (password) => {
      expect(of(password)).toBeUndefined();
    },
  );

  test("has 12 to 200 characters, however many bytes they take", () => {
    expect(of("eleven char")).toContain("at least 12");
    expect(of("é".repeat(11))).toContain("at least 12");
    expect(of("four words of mine ".repeat(11))).toContain("at most 200");
  });

  test.each([
    "passwordpassword",
    "Password123456",
    "P@ssw0rd2021!",
    "password password",
    "qwertyuiop12",
    "qwertyuiopas",
    "123456789012",
    "aaaaaaaaaaaaaaa",
    "abababababab",
    "abcabcabcabcabc",
    "abcdefghijkl",
    "0987654321098",
    "liverpool2020!!",
    "September2021!",
    "correcthorsebatterystaple",
    "ILoveYou12345",
  ])("of %s is among the first that are tried", (password) => {
    expect(of(password)).toContain("first that are tried");
  });

  test.each(["petra smith-jones", "PetraSmithJones1", "petra.sj@harbour.example", "petrapetra2021", "harbour.example.1"])(
    "of %s is its owner's name",
    (password) => {
      expect(of(password)).toContain("your name");
    },
  );
});
