import { choice, link, record, term } from "@trailblazer/fields";
import { accessRoles } from "./roles.ts";

const scopes = ["region", "site", "organisation"] as const;
type Scopes = Readonly<Record<(typeof scopes)[number], string | null>>;
const given = (row: Scopes) => scopes.filter((scope) => row[scope] !== null);

/** A role of an account: for England, a region, a site or an organisation, from a day until a day. */
export const grant = record(
  "Grant",
  "grants",
  {
    account: link("Account", "Account", { search: true }),
    role: choice("Role", accessRoles),
    region: link("Region", "Region", { optional: true, help: "For the sites of one region." }),
    site: link("Site", "Site", { optional: true, help: "For one site." }),
    organisation: link("Organisation", "Organisation", { optional: true, help: "Of a provider: for what the organisation employs." }),
    ...term({ from: "The first day on which it holds.", until: "The day from which on it no longer holds. Empty while it lasts." }),
  },
  {
    isOfPeople: true,
    title: ["account", "role"],
    help: "A role of an account, and what it is for: England where neither region, site nor organisation is named.",
    rules: [
      { at: "site", sentence: "Name one of region, site and organisation, or none for England", broken: (row) => given(row).length > 1 },
      {
        at: "organisation",
        sentence: "A provider's role is for an organisation",
        broken: (row) => row.role === "PROVIDER" && row.organisation === null,
      },
      {
        at: "organisation",
        sentence: "Only a provider's role is for an organisation",
        broken: (row) => row.role !== "PROVIDER" && row.organisation !== null,
      },
      { at: "site", sentence: "A partner's role is for a site", broken: (row) => row.role === "PARTNER" && row.site === null },
      {
        at: "role",
        sentence: "An administrator's role is for England",
        broken: (row) => row.role === "ADMINISTRATOR" && given(row).length > 0,
      },
    ],
  },
);
