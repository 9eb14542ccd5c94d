import { code, record, text, validity } from "@trailblazer/fields";
import { ONS, ORGANISATION } from "../codes.ts";

/** A commissioning region of NHS England. There were five until April 2019 and have been seven since. */
export const region = record(
  "Region",
  "regions",
  {
    name: text("Region", { max: 80, search: true }),
    code: code("ODS code", {
      check: ORGANISATION,
      optional: true,
      unique: true,
      help: "The code that the NHS Organisation Data Service gives the region, such as Y56.",
    }),
    onsCode: code("ONS code", { check: ONS, optional: true, unique: true }),
    ...validity(),
  },
  { title: "name", key: ["name"], help: "A commissioning region of NHS England: five until April 2019, seven since." },
);
