import { commonPasswords, commonWords } from "./common-passwords.ts";

const SHORTEST = 12;
/** Longer than anybody types; what is longer yet only keeps the server busy. */
const LONGEST = 200;

/** Keys beside each other, as fingers run along them, and the alphabet: a password that is one run of them is none. */
const runs = ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm"];
const allRuns = runs.flatMap((run) => [run, [...run].toReversed().join("")]).map((run) => run.repeat(4));

/** Signs that people write for letters. */
const meant: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t", "@": "a", $: "s", "!": "i" };
const letters = (text: string) => [...text].map((sign) => meant[sign] ?? sign).join("");
const bare = (text: string) => text.replace(/^[^a-z]+|[^a-z]+$/g, "");

/** The shortest piece that a text is made of by repeating it. */
const repeated = (text: string) => /^(.+?)\1*.?$/su.exec(text)?.[1] ?? text;

function isCommon(password: string): boolean {
  const plain = password.toLowerCase().replace(/\s+/g, "");
  const words = [plain, letters(plain), bare(plain), letters(bare(plain)), bare(letters(plain))];
  return (
    repeated(plain).length <= 4 ||
    allRuns.some((run) => run.includes(plain)) ||
    words.some((word) => commonPasswords.has(word) || commonWords.has(word) || commonWords.has(repeated(word)))
  );
}

/** Whether a password is little more than what everybody knows of its owner. */
function isOwn(password: string, { name, email }: { name: string; email: string }): boolean {
  const plain = password.toLowerCase().replace(/[^\p{L}]+/gu, "");
  const known = [email, email.split("@")[0]!, email.split("@")[1]!, ...name.split(/\s+/), name].map((word) =>
    word.toLowerCase().replace(/[^\p{L}]+/gu, ""),
  );
  return known.some((word) => word.length >= 3 && (plain === word || plain === word.repeat(2)));
}

/** What is wrong with a new password, in a sentence; undefined where nothing is. */
export function passwordProblem(password: string, owner: { name: string; email: string }): string | undefined {
  const { length } = [...password];
  if (length < SHORTEST) return `Password has at least ${SHORTEST} characters`;
  if (length > LONGEST) return `Password has at most ${LONGEST} characters`;
  if (isCommon(password))
    return "This password is among the first that are tried: take one that nobody else has, such as three random words";
  if (isOwn(password, owner)) return "Password is not your name or e-mail address";
  return undefined;
}
