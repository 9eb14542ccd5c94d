import { test } from "vitest";
import { isHeld, tried } from "../tried.ts";
import { grant } from "./grant.ts";

test.each([
  tried(
    "a manager is of a region or of a site, not of both",
    grant,
    { role: "MANAGER", region: "a", site: "b" },
    { region: null },
    "site: Name one of region, site and organisation, or none for England",
  ),
  tried(
    "a provider is of an organisation",
    grant,
    { role: "PROVIDER" },
    { organisation: "a" },
    "organisation: A provider's role is for an organisation",
  ),
  tried(
    "a manager is of no organisation",
    grant,
    { role: "MANAGER", organisation: "a" },
    { organisation: null },
    "organisation: Only a provider's role is for an organisation",
  ),
  tried("a partner is of a site", grant, { role: "PARTNER" }, { site: "a" }, "site: A partner's role is for a site"),
  tried(
    "an administrator is of England",
    grant,
    { role: "ADMINISTRATOR", site: "a" },
    { site: null },
    "role: An administrator's role is for England",
  ),
])("%s", isHeld);
