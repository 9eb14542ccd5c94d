import { choice, link, longText, record, term } from "@trailblazer/fields";

/** Children and young people for whom a team's offer does not fit, and what there is for them. Nobody is named or counted. */
export const poorFit = record(
  "PoorFit",
  "poorFits",
  {
    team: link("Team", "Team", { search: true }),
    whom: choice(
      "Whom it does not fit",
      {
        YOUNGER: "Younger children",
        SELF_HARM: "Those who harm themselves",
        SPECIAL_NEEDS: "Those with special educational needs",
        DISADVANTAGED: "Vulnerable and disadvantaged children",
        BETWEEN: "Beyond mild to moderate, but short of what specialist services take on",
        WAITING: "Those who wait for specialist services",
        OFFLINE: "Those who can't be reached online",
        OTHER: "Others",
      },
      { source: "Early evaluation of the Children and Young People's Mental Health Trailblazer programme, summary, 2021" },
    ),
    instead: choice("Offered instead", {
      ADAPTED: "The intervention, adapted",
      SENIOR: "A senior clinician of the team",
      FACE_TO_FACE: "Meeting face to face",
      SERVICE: "Another service",
      NOTHING: "Nothing so far",
    }),
    service: link("By which service", "Liaison", { optional: true, help: "One that the team works with, where it is another service." }),
    how: longText("What is offered", { optional: true, help: "Without names." }),
    ...term(),
  },
  {
    title: ["whom", "team"],
    within: "team.site",
    label: "Poor fit",
    labels: "Whom the offer does not fit",
    help: "Children and young people for whom a team's offer does not fit, what they are offered instead, and by whom.",
    oneAtATime: [{ of: ["team", "whom", "instead"], at: "instead", sentence: "The team already offers them this on some of these days" }],
    rules: [
      {
        at: "service",
        sentence: "Only another service is named",
        broken: (row) => row.service !== null && row.instead !== "SERVICE",
      },
    ],
  },
);
