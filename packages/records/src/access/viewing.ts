import { link, longText, moment, record } from "@trailblazer/fields";

/** An administrator looked at the register as somebody else sees it. Kept by the register itself. */
export const viewing = record(
  "Viewing",
  "viewings",
  {
    administrator: link("Administrator", "Account", { inverse: "viewings" }),
    account: link("Account", "Account", { inverse: "viewedBy", help: "As whom." }),
    startedAt: moment("Started"),
    reason: longText("Reason", { max: 1000, help: "Why it was needed." }),
  },
  {
    isOfPeople: true,
    title: ["administrator", "account"],
    help: "An administrator looked at the register as another account sees it. Nothing can be changed meanwhile.",
  },
);
