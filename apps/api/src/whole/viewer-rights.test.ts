import "reflect-metadata";
import { policies, programme } from "@trailblazer/records";
import { expect, test } from "vitest";
import { viewerRights } from "../engine/access/resolver.ts";
import { rightsBy } from "../engine/access/rights.ts";
import type { Granted } from "../engine/access/viewer.ts";

const SITE = "01a20000-0000-7000-8000-00000000aaaa";
const of = (...granted: Granted[]) =>
  new Map(
    viewerRights(programme, rightsBy(programme, policies)({ account: null, name: null, granted, isReadOnly: false })).map((right) => [
      right.record,
      right,
    ]),
  );

test("a site's manager adds what hangs on the site, and neither sites nor settings that no site enrols", () => {
  const rights = of({ role: "MANAGER", sites: [SITE], organisations: [] });
  expect(rights.get("Team")).toEqual({ record: "Team", mayRead: true, mayCreate: true, mayChange: true, withheld: [] });
  expect(rights.get("Setting")).toMatchObject({ mayCreate: false, mayChange: true });
  expect(rights.get("Site")).toMatchObject({ mayCreate: false, mayChange: true });
  expect(rights.get("StaffMember")).toMatchObject({ mayCreate: true });
  expect(rights.get("Region")).toMatchObject({ mayRead: true, mayCreate: false, mayChange: false });
  expect(rights.get("Account")).toMatchObject({ mayRead: false });
});

test("an analyst is told what is withheld, and offered no change", () => {
  const rights = of({ role: "ANALYST", sites: "all", organisations: [] });
  expect(rights.get("StaffMember")).toEqual({
    record: "StaffMember",
    mayRead: true,
    mayCreate: false,
    mayChange: false,
    withheld: ["name", "email", "peopleSupervised", "supervisionBelow"],
  });
});

test("a provider adds posts and postings that it employs, but nobody by themselves", () => {
  const rights = of({ role: "PROVIDER", sites: [SITE], organisations: [SITE] });
  expect(rights.get("Post")).toMatchObject({ mayCreate: true, mayChange: true });
  expect(rights.get("Posting")).toMatchObject({ mayCreate: true });
  expect(rights.get("StaffMember")).toMatchObject({ mayCreate: false, mayChange: true });
});
