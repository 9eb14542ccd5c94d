import { parse } from "graphql";
import { expect, test } from "vitest";
import { type KeptPlan, KeptPlans } from "./kept-plans.ts";

const plan = (length: number): KeptPlan => ({
  cost: { requested: 1, limit: 1 },
  shape: { keys: [], hasJson: false, ending: "}" },
  text: " ".repeat(length),
  values: [],
  mayBeBehind: true,
});
const answer = (length: number) => ({ snapshot: "1:1:", text: " ".repeat(length) });

test("statements are kept up to fifty million characters: those that were kept longest go first, and their answers with them", () => {
  const kept = new KeptPlans(1000);
  const documents = Array.from({ length: 501 }, () => parse("{ sites { totalCount } }"));
  const plans = documents.map((document) => {
    const one = plan(100_000);
    kept.keep(document, "key", one);
    return one;
  });
  kept.answered(plans[0]!, answer(10));
  expect(plans[0]!.answer).toBeUndefined();
  expect(documents.map((document) => kept.find(document, "key") !== undefined)).toEqual([false, ...Array(500).fill(true)]);
});

test("a statement longer than a hundred thousand characters is planned each time, and its answer is not kept", () => {
  const kept = new KeptPlans(1000);
  const [document, long] = [parse("{ sites { totalCount } }"), plan(100_001)];
  kept.keep(document, "key", long);
  kept.answered(long, answer(10));
  expect(kept.find(document, "key")).toBeUndefined();
  expect(long.answer).toBeUndefined();
});

test("one that is planned twice at once is kept once", () => {
  const kept = new KeptPlans(1000);
  const [document, first, second] = [parse("{ sites { totalCount } }"), plan(10), plan(10)];
  kept.keep(document, "key", first);
  kept.keep(document, "key", second);
  kept.answered(first, answer(10));
  kept.answered(second, answer(10));
  expect(kept.find(document, "key")).toBe(second);
  expect([first.answer, second.answer?.text?.length]).toEqual([undefined, 10]);
});

test("answers make room for newer ones", () => {
  const kept = new KeptPlans(25);
  const document = parse("{ sites { totalCount } }");
  const plans = ["a", "b", "c"].map((key) => {
    const one = plan(10);
    kept.keep(document, key, one);
    kept.answered(one, answer(10));
    return one;
  });
  expect(plans.map((one) => one.answer !== undefined)).toEqual([false, true, true]);
});
