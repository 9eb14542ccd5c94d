import { expect, test } from "vitest";
import { sliceTrial } from "../../whole/slice-trial.ts";

const slice = sliceTrial();
const { add } = slice;

const reason = "Because";

test.each<[string, Record<string, string>, string | null, string | null]>([
  ["has no stage without a day", {}, null, null],
  ["has no stage before its first day", { identifiedOn: "2021-04-01" }, null, null],
  ["stands at a stage from its very day on", { identifiedOn: "2021-03-31" }, "IDENTIFIED", "2021-03-31"],
  [
    "stands at the stage that was reached last",
    { appliedOn: "2019-01-01", selectedOn: "2019-02-01", joinedOn: "2019-03-01" },
    "JOINED",
    "2019-03-01",
  ],
  ["stands at the one further on, of two on one day", { appliedOn: "2019-01-01", selectedOn: "2019-01-01" }, "SELECTED", "2019-01-01"],
  ["is not yet where it will be", { selectedOn: "2019-02-01", joinedOn: "2021-09-01" }, "SELECTED", "2019-02-01"],
  ["leaves when it withdraws", { joinedOn: "2019-03-01", withdrawnOn: "2020-07-01", reason }, "WITHDRAWN", "2020-07-01"],
  ["stays until the day on which it withdraws", { joinedOn: "2019-03-01", withdrawnOn: "2021-07-01", reason }, "JOINED", "2019-03-01"],
  ["that paused joins again when it joins later", { pausedOn: "2019-01-01", joinedOn: "2019-09-01" }, "JOINED", "2019-09-01"],
  [
    "that was asked after it declined is at the later of the two",
    { declinedOn: "2019-01-01", approachedOn: "2020-01-01", reason },
    "APPROACHED",
    "2020-01-01",
  ],
])("an enrolment %s", async (_, days, stage, stageOn) => {
  const id = await add("Enrolment", days);
  const { data } = await slice.register.ask(`query ($id: ID!) { enrolment(id: $id) { stage stageOn } }`, { id });
  expect(data.enrolment).toEqual({ stage, stageOn });
});
