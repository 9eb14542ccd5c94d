import { day, link, longText, record } from "@trailblazer/fields";

/** A council's district that lies in the area of a CCG, wholly or in part. */
export const commissionedDistrict = record(
  "CommissionedDistrict",
  "commissionedDistricts",
  {
    organisation: link("CCG", "Organisation", { search: true, inverse: "districts" }),
    district: link("District", "Organisation", {
      search: true,
      inverse: "commissioningAreas",
      help: "The council of the district: a unitary or lower-tier authority.",
    }),
    asAtOn: day("As at", { help: "The day of the list that says so. CCGs that changed their area took a new code." }),
    source: longText("Source", { max: 1000 }),
  },
  {
    title: ["organisation", "district"],
    label: "District of a CCG",
    labels: "Districts of CCGs",
    help: "A district that lies in the area of a CCG, wholly or in part: lists don't say how much of it. A district can lie in several CCGs.",
    unique: [["organisation", "district"]],
    rules: [
      {
        at: "district",
        sentence: "A CCG is not a district of itself",
        broken: (row) => row.organisation === row.district,
      },
    ],
  },
);
