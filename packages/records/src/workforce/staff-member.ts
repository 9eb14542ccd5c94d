import { choice, day, email, figure, link, record, text, wholeNumber } from "@trailblazer/fields";
import { shortOf } from "./supervision-kinds.ts";

export const staffMember = record(
  "StaffMember",
  "staff",
  {
    name: text("Name", { max: 120, personal: true, search: true }),
    email: email("Work e-mail", { optional: true, personal: true, unique: true, search: true }),
    registration: choice(
      "Registration",
      { BABCP: "BABCP", BPS: "BPS", HCPC: "HCPC", NMC: "NMC", SOCIAL_WORK_ENGLAND: "Social Work England", OTHER: "Other" },
      { optional: true, help: "The body that the staff member is registered with." },
    ),
    forgetOn: figure(
      day("To be forgotten on", {
        optional: true,
        help: "The day on which the name has been kept as long as it may be: six years after the last posting ended. Empty while a posting lasts.",
      }),
    ),
    forgottenOn: day("Forgotten on", { optional: true, help: "The day on which the name was taken out of the register and its history." }),
    peopleSupervised: figure(
      wholeNumber("People supervised", {
        unit: "people",
        personal: true,
        help: "Whom they supervise on the day, each once: their span of supervision.",
      }),
    ),
    supervisionBelow: figure(
      choice("Supervision below minimum", shortOf, {
        optional: true,
        personal: true,
        help: "Of which kind somebody in an EMHP's post has less on the day than the published minimum. Empty where of none.",
        source: "The supervision minimums of this register, each with its source",
      }),
    ),
    site: link("Site", "Site", { optional: true, help: "Where they will work, until they hold a post." }),
  },
  {
    isOfPeople: true,
    title: "name",
    within: "postings.post.team.site",
    elseWithin: "site",
    employedBy: "postings.post.employer",
    label: "Staff member",
    labels: "Staff",
    // The programme's own choice: long enough for a claim to be made, which is six years in England.
    kept: { years: 6, since: "the end of the last posting" },
    help: "Somebody who holds, held or will hold a post of a team.",
  },
);
