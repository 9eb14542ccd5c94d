import { choice, day, link, longText, record } from "@trailblazer/fields";

export const principleAssessment = record(
  "PrincipleAssessment",
  "principleAssessments",
  {
    site: link("Site", "Site", { search: true, inverse: "assessments" }),
    principle: link("Principle", "OperatingPrinciple", { inverse: "assessments" }),
    assessedOn: day("Assessed on"),
    by: choice("By", { SITE: "The site itself", REGION: "Its region" }),
    judgement: choice("Judgement", { MET: "Met", PARTLY_MET: "Met in part", NOT_MET: "Not met" }),
    reason: longText("Reason", { help: "What it rests on, without names." }),
  },
  {
    title: ["principle", "site"],
    within: "site",
    label: "Assessment",
    labels: "Assessments against principles",
    help: "How far a site works by one of the operating principles, as judged on a day.",
    unique: [["site", "principle", "assessedOn", "by"]],
  },
);
