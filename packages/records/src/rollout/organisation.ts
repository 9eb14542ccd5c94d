import { choice, code, dated, link, record, text, validity } from "@trailblazer/fields";
import { LOCAL_AUTHORITY, ONS, ORGANISATION } from "../codes.ts";

export const organisation = record(
  "Organisation",
  "organisations",
  {
    name: text("Organisation", { max: 160, search: true }),
    kind: choice("Kind", {
      CCG: "Clinical commissioning group (CCG)",
      ICB: "Integrated care board (ICB)",
      PARTNERSHIP: "Sustainability and transformation partnership (STP)",
      TRUST: "NHS trust",
      COUNCIL: "Council",
      VOLUNTARY: "Voluntary sector",
      UNIVERSITY: "University",
      NATIONAL: "National body",
      OTHER: "Other",
    }),
    code: code("Code", {
      check: ORGANISATION,
      search: true,
      help: "The ODS code of an NHS organisation, or the code of the list that the organisation stands in: a council's ONS code.",
    }),
    onsCode: code("ONS code", { check: ONS, optional: true }),
    localAuthorityCode: code("DfE local authority code", {
      check: LOCAL_AUTHORITY,
      optional: true,
      help: "Three digits by which the Department for Education knows a council with schools.",
    }),
    region: dated(link("Region", "Region", { optional: true })),
    ...validity(),
  },
  {
    title: "name",
    key: ["code"],
    help: "A body with a part in the programme: who commissions, provides, employs or trains. Codes have a first and a last day, as organisations merge.",
  },
);
