import { link, record, term, yesNo } from "@trailblazer/fields";

/** When somebody is away from a post. Why is never asked. */
export const absence = record(
  "Absence",
  "absences",
  {
    posting: link("Posting", "Posting", { search: true }),
    planned: yesNo("Planned", { initial: false, personal: true }),
    ...term({ from: "The first day away.", until: "The day back. Empty while it lasts." }, { personal: true }),
  },
  {
    isOfPeople: true,
    title: ["posting", "from"],
    within: "posting.post.team.site",
    employedBy: "posting.post.employer",
    help: "Days on which a posting's holder is away. Why is not asked, and must not be written here.",
    oneAtATime: [{ of: ["posting"], at: "from", sentence: "An absence is already recorded for some of these days" }],
  },
);
