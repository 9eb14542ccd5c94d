import { choice, email, link, record, term, text } from "@trailblazer/fields";

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
  },
  {
    title: ["name", "role", "setting"],
    within: "setting.enrolments.site",
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
