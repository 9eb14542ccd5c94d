import { choice, day, email, figure, link, record, term, text } from "@trailblazer/fields";

/** Whom to turn to in a setting, by what they are there. */
export const contact = record(
  "Contact",
  "contacts",
  {
    setting: link("Setting", "Setting", { search: true }),
    role: choice("Role", {
      HEAD: "Head or principal",
      SENIOR_LEAD: "Senior mental health lead",
      SAFEGUARDING_LEAD: "Safeguarding lead",
      BUSINESS: "Business manager",
    }),
    name: text("Name", {
      max: 120,
      personal: true,
      search: true,
      help: "Of somebody who works there: never of a pupil, parent or carer.",
    }),
    email: email("Work e-mail", { optional: true, personal: true, search: true }),
    ...term(),
    forgetOn: figure(
      day("To be forgotten on", {
        optional: true,
        help: "The day on which the name has been kept as long as it may be: three years after the term ended. Empty while it lasts.",
      }),
    ),
    forgottenOn: day("Forgotten on", {
      optional: true,
      help: "The day on which the name was taken out of the register and its history.",
    }),
  },
  {
    isOfPeople: true,
    title: ["name", "role", "setting"],
    within: "setting.enrolments.site",
    // The programme's own choice, as of seats on boards.
    kept: { years: 3, since: "the end of the term" },
    help: "Whom to turn to in a setting: its head, senior mental health lead, safeguarding lead or business manager.",
    oneAtATime: [
      { of: ["setting"], when: { role: "HEAD" }, at: "role", sentence: "A setting has one head at a time" },
      {
        of: ["setting"],
        when: { role: "SENIOR_LEAD" },
        at: "role",
        sentence: "A setting has one contact as senior mental health lead at a time",
      },
    ],
  },
);
