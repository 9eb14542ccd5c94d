import { readFileSync } from "node:fs";
import { join } from "node:path";
import { capital, type RecordType } from "@trailblazer/fields";
import { programme } from "@trailblazer/records";
import {
  buildSchema,
  coerceInputValue,
  type GraphQLEnumType,
  type GraphQLInputType,
  type GraphQLSchema,
  parse,
  parseType,
  print,
  typeFromAST,
  validate,
} from "graphql";
import { describe, expect, test } from "vitest";
import { entries, isOrderable, titleOrder } from "./kit/api/order.ts";
import { countsQuery, nowQuery, pickQuery, recordQuery, rowsQuery, severalTitlesQuery } from "./kit/api/queries.ts";
import { viewerQuery, whyQuery } from "./kit/api/rights.ts";
import { closestQuery, namedQuery } from "./kit/edit/lookup.ts";
import { readNew, readPatch } from "./kit/form/reading.ts";
import { askedFields, type FormValues, startValues, type Typed } from "./kit/form/values.ts";
import { offeredColumns } from "./kit/grid/columns.ts";
import { changeSetQuery, changeSetsQuery, historyQuery, linesCountQuery, linesQuery, recordsQuery, ways } from "./kit/history/ledger.ts";
import { namesQuery } from "./kit/history/names.ts";
import { familyOf } from "./kit/kinds/families.ts";
import { operatorsOf } from "./kit/kinds/operators.ts";
import { filterGroups } from "./kit/list/filter-fields.ts";
import { partOf } from "./kit/list/where.ts";
import { changedQuery } from "./kit/live/follow.ts";
import { stopViewingMutation, whoQuery } from "./kit/session/documents.ts";
import { placedByVariables } from "./kit/standpoint/exchange.ts";
import { placedRoots } from "./kit/standpoint/placed.ts";
import * as own from "./slices/account/documents.ts";
import * as others from "./slices/accounts/documents.ts";
import { byTypeQuery } from "./slices/changes/large.ts";
import { changesWhere } from "./slices/changes/search.ts";

const contract = join(import.meta.dirname, "../../../packages/contract/schema.graphql");
const schema: GraphQLSchema = buildSchema(readFileSync(contract, "utf8"));
const id = "01788594-6c00-7004-8000-000000000001";

const wrong = (query: string) => validate(schema, parse(query)).map(({ message }) => message);

/** The same query as it is asked from another standpoint than now. */
const fromStandpoint = (query: string) =>
  print(placedByVariables(parse(query), placedRoots(programme), { asOf: "2020-03-31", knownAt: "2020-04-05T16:00:00.000Z" }).query);

/** What the contract says against a value that is given for an input type. */
function refused(typeName: string, value: unknown): string[] {
  const type = typeFromAST(schema, parseType(typeName)) as GraphQLInputType;
  const found: string[] = [];
  coerceInputValue(value, type, (path, _, error) => found.push(`${path.join(".")}: ${error.message}`));
  return found;
}

/** A value for each field of a form, as somebody might type it. */
function filled(type: RecordType): FormValues {
  const typed = (name: string): Typed => {
    const field = type.fields[name]!;
    switch (familyOf(field)) {
      case "number":
        return "1";
      case "day":
        return "31 3 2021";
      case "moment":
        return "31 3 2021 09:30";
      case "yesNo":
        return "yes";
      case "choice":
        return Object.keys(field.choices!)[0]!;
      case "choices":
        return Object.keys(field.choices!);
      case "link":
        return id;
      default:
        return "Some words";
    }
  };
  return Object.fromEntries(askedFields(type).map(([name]) => [name, { value: typed(name), from: "1 April 2020" }]));
}

describe("what the console asks is in the contract", () => {
  test.each(programme.records.map((type) => [type.name, type] as const))("%s", (_, type) => {
    const queries = [
      rowsQuery(type, offeredColumns(type)),
      countsQuery([type]),
      recordQuery(programme, type),
      nowQuery(type),
      severalTitlesQuery([type, programme.records[0]!]),
      pickQuery(type),
      historyQuery(type),
      namesQuery([type], type.past ? [type] : []),
      namedQuery(type),
      closestQuery(type, 20),
    ];
    expect(queries.flatMap(wrong)).toEqual([]);
    expect(queries.map(fromStandpoint).flatMap(wrong)).toEqual([]);
  });

  test("the roots that take a day and a moment are those of the records", () => {
    const roots = Object.values(schema.getQueryType()!.getFields());
    const takes = (name: string) => roots.filter(({ args }) => args.some((one) => one.name === name)).map((root) => root.name);
    // What is computed out of many records at once, and asked by analysts alone.
    const others = { asOf: ["retention"], knownAt: ["retention", "stability"] };
    for (const [name, computed] of Object.entries(others))
      expect(takes(name).toSorted()).toEqual([...placedRoots(programme), ...computed].toSorted());
  });

  test("no record is called by what a day changes: titles are asked whatever day is looked at", () => {
    const dated = programme.records.flatMap(({ name, title, fields }) =>
      title.filter((one) => fields[one]?.dated).map((one) => `${name}.${one}`),
    );
    expect(dated).toEqual([]);
  });

  test("the changes of the whole register, and undoing them", () => {
    const asked = [changeSetsQuery, changeSetQuery, linesCountQuery, linesQuery, recordsQuery, byTypeQuery(programme), changedQuery];
    expect(asked.flatMap(wrong)).toEqual([]);
    expect(refused("ChangeSetWhere", changesWhere(programme, { way: "LOAD", record: "Team", day: "2021-03-31" }))).toEqual([]);
    expect(Object.keys(ways).toSorted()).toEqual((schema.getType("ChangeSetWay") as GraphQLEnumType).getValues().map(({ name }) => name));
  });

  test("who is signed in, what they may do and why, and their account", () => {
    const asked = [
      viewerQuery,
      whoQuery,
      whyQuery,
      stopViewingMutation,
      own.ownAccountQuery,
      own.createTokenMutation,
      own.revokeTokenMutation,
      own.changePasswordMutation,
      own.endSessionMutation,
      own.endOtherSessionsMutation,
      others.sessionsOfQuery,
      others.endSessionMutation,
      others.endSessionsMutation,
      others.createInvitationMutation,
      others.viewAsMutation,
    ];
    expect(asked.flatMap(wrong)).toEqual([]);
  });

  test("the counts of the navigation", () => {
    expect(wrong(countsQuery(programme.chapters.flatMap(({ records }) => records)))).toEqual([]);
  });
});

describe("what the console sends fits the contract", () => {
  test.each(programme.records.map((type) => [type.name, type] as const))("orders and filters of %s", (_, type) => {
    const orders = offeredColumns(type)
      .filter((name) => isOrderable(type, name))
      .flatMap((name) => entries(programme, type, { name, direction: "DESC" }));
    expect(refused(`[${type.name}Order!]`, [...orders, ...titleOrder(programme, type)])).toEqual([]);

    const values = { number: 1, day: "2021-03-31", moment: "2021-03-31T00:00:00Z", yesNo: true, link: id, text: "words" };
    const parts = filterGroups(programme, type)
      .flatMap(({ fields }) => fields)
      .flatMap(({ field, path }) => {
        if (path.at(-1) === "inForce") return [partOf({ path, operator: "", value: true })];
        const family = familyOf(field);
        const one = family === "choice" || family === "choices" ? Object.keys(field.choices!)[0] : values[family];
        return operatorsOf(field).map(({ name, takes, value }) =>
          partOf({
            path: family === "link" ? [...path, "id"] : path,
            operator: name,
            value: takes === "nothing" ? value : takes === "several" ? [one] : one,
          }),
        );
      });
    expect(parts.flatMap((part) => refused(`${type.name}Where`, part))).toEqual([]);
  });

  test.each(programme.records.map((type) => [type.name, type] as const))("the form of %s", (_, type) => {
    const empty = startValues(type, {});
    expect(refused(`${type.name}Input`, readNew(type, filled(type)).values)).toEqual([]);
    expect(refused(`${type.name}Patch`, readPatch(type, filled(type), empty).values)).toEqual([]);
    const emptied = Object.fromEntries(
      Object.entries(empty).map(([name, { from, value }]) => [name, { from, value: Array.isArray(value) ? [] : "" }]),
    );
    expect(refused(`${type.name}Patch`, readPatch(type, emptied, filled(type)).values)).toEqual([]);
    const update = { id, version: 1, patch: readPatch(type, filled(type), empty).values };
    expect(refused("ChangeInput", { [`update${type.name}`]: update })).toEqual([]);
    // The names that mutations are called by are made here and in the API alike.
    expect(Object.keys(schema.getMutationType()!.getFields())).toContain(`create${capital(type.one)}`);
  });
});
