import { gaps, record, text } from "@trailblazer/fields";
import { expect, test } from "vitest";
import { programme } from "../index.ts";
import { policies } from "./policies.ts";
import { accessRoles } from "./roles.ts";

test("every role has a policy, and each policy a line for every record and every field about people", () => {
  expect(policies.map(({ role }) => role)).toEqual(Object.keys(accessRoles));
  expect(policies.flatMap((policy) => gaps(policy, programme.records))).toEqual([]);
});

test("a field about people that no policy names is found, and a record without a line", () => {
  const [, , analyst] = policies;
  const staff = programme.record("StaffMember");
  const planted = { ...staff, fields: { ...staff.fields, nickname: text("Nickname") } };
  expect(gaps(analyst!, [...programme.records.filter((type) => type !== staff), planted])).toEqual([
    "Analyst: StaffMember.nickname is neither shown nor withheld",
  ]);
  const pond = record("Pond", "ponds", { name: text("Pond") }, { title: "name" });
  expect(gaps(analyst!, [...programme.records, pond])).toEqual(["Analyst: Pond has no line"]);
  const site = programme.record("Site");
  const told = { ...site, fields: { ...site.fields, lead: text("Lead", { personal: true }) } };
  expect(gaps(analyst!, [...programme.records.filter((type) => type !== site), told])).toEqual([
    "Analyst: Site says something of people: name each field as shown or withheld",
  ]);
});
