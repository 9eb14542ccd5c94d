import { choice, email, link, record, text } from "@trailblazer/fields";

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
    site: link("Site", "Site", { optional: true, help: "Where they will work, until they hold a post." }),
  },
  {
    title: "name",
    within: "postings.post.team.site",
    label: "Staff member",
    labels: "Staff",
    help: "Somebody who holds, held or will hold a post of a team.",
  },
);
