import { code, link, record, text, validity } from "@trailblazer/fields";
import { POSTCODE } from "../codes.ts";

/** A place of a college. A college of several may have a team for each. */
export const campus = record(
  "Campus",
  "campuses",
  {
    setting: link("Setting", "Setting", { search: true }),
    name: text("Campus", { max: 120, search: true }),
    postcode: code("Postcode", { check: POSTCODE, optional: true }),
    ...validity(),
  },
  {
    title: ["setting", "name"],
    within: "setting.enrolments.site",
    unique: [["setting", "name"]],
    help: "A place of a college, which may have a team of its own.",
  },
);
