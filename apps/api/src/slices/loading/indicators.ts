import { knownIndicators, programme } from "@trailblazer/records";
import type { Command } from "./command.ts";
import { type Reading, readingsOf } from "./indicator-readings.ts";
import { everybody, type Who } from "./indicator-table.ts";
import { keyOf, mergedByKey, type Place, type Proposal, type Wanted, written } from "./proposal.ts";
import type { Register } from "./register.ts";
import type { Tally } from "./tally.ts";

const areas = ["organisation", "region", "site"] as const;
const byCode = { type: "Indicator", by: "code" } as const;

/** What tells values of one period apart. */
const valueKey = ["period", ...areas, "sex", "ages"];
const isEverybody = ({ sex, ages }: Who) => sex === everybody.sex && ages === everybody.ages;

type Given = Readonly<Record<string, Omit<Wanted, "at">>>;

/** A proposal of a record by fields that are all of one place in a file. */
function proposal(type: string, keys: readonly string[], called: string, at: Place, given: Given): Proposal {
  const [keyField = "", ...besides] = keys;
  const values = Object.fromEntries(Object.entries(given).map(([name, one]) => [name, { ...one, at }]));
  return { type: programme.record(type), keyField, besides, key: called, called, at: [at], values, creates: true, notes: [] };
}

const only = (value: unknown): Given[string] => ({ value, when: "new" });

/** An indicator as it is known here; what somebody made of it since stays. */
function indicator(code: string, at: Place): Proposal {
  const { weightedBy, ...rest } = knownIndicators[code]!;
  return proposal("Indicator", ["code"], code, at, {
    code: { value: code },
    ...Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, only(value)])),
    ...(weightedBy ? { weightedBy: { ...only(weightedBy), find: byCode } } : {}),
  });
}

/** What each is weighted by has to be there first. */
function indicators(readings: readonly Reading[]): Proposal[][] {
  const first = new Map<string, Place>();
  for (const { indicator: code, at } of readings) {
    const { weightedBy } = knownIndicators[code]!;
    for (const one of [code, ...(weightedBy ? [weightedBy] : [])]) if (!first.has(one)) first.set(one, at);
  }
  const all = [...first].map(([code, at]) => indicator(code, at));
  return [all.filter(({ values }) => !values.weightedBy), all.filter(({ values }) => values.weightedBy)];
}

/** The periods of readings, with what is published of England. */
function periods(readings: readonly Reading[]): Proposal[] {
  const england: Readonly<Record<string, string>> = {
    number: "england",
    numerator: "englandNumerator",
    denominator: "englandDenominator",
  };
  return mergedByKey(
    readings.map(({ indicator: code, period, table, area, who, at, values }) =>
      proposal("IndicatorPeriod", ["indicator", "name"], `${code} ${period.name}`, at, {
        indicator: { value: code, find: byCode },
        name: { value: period.name },
        startsOn: only(period.startsOn),
        endsOn: only(period.endsOn),
        source: only(table.source),
        ...(table.note ? { note: only(table.note) } : {}),
        ...(area === "England" && isEverybody(who)
          ? Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (england[name] ? [[england[name], { value }]] : [])))
          : {}),
      }),
    ),
  );
}

const ofWhom = ({ sex, ages }: Who): Given => ({ sex: { value: sex }, ages: { value: ages } });

/** The ids of periods by indicator and name. */
async function periodIds(readings: readonly Reading[], register: Register): Promise<Map<string, string>> {
  const found = await register.present("Indicator", "code", [...new Set(readings.map((one) => one.indicator))]);
  const codes = new Map(found.map((row) => [row.id, written(row.values.code)]));
  const rows = await register.present("IndicatorPeriod", "indicator", [...codes.keys()]);
  return new Map(rows.map((row) => [`${codes.get(written(row.values.indicator))!} ${written(row.values.name)}`, row.id]));
}

function values(readings: readonly Reading[], ids: ReadonlyMap<string, string>): Proposal[] {
  const made = readings.flatMap(({ indicator: code, period, area, who, at, values: given }) => {
    const id = ids.get(`${code} ${period.name}`);
    if (area === "England" || id === undefined) return [];
    const part = isEverybody(who) ? "" : `, ${who.sex} ${who.ages}`;
    const [type, called] = [area.of === "region" ? "Region" : "Organisation", `${code} ${period.name} ${area.value}${part}`];
    return proposal("IndicatorValue", valueKey, called, at, {
      period: { value: id },
      ...ofWhom(who),
      [area.of]: { value: area.value, find: { type, by: area.by } },
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [name, { value }])),
    });
  });
  return mergedByKey(made).toSorted((a, b) => written(a.values.period!.value).localeCompare(written(b.values.period!.value)));
}

const idsOf = (rows: readonly { readonly values: Readonly<Record<string, unknown>> }[], field: string) => [
  ...new Set(rows.flatMap(({ values: own }) => (own[field] ? [written(own[field])] : []))),
];

/** A value for each CCG in whose districts, or in what these became, one was published by district: it follows from theirs. */
async function ofCcgs(readings: readonly Reading[], ids: ReadonlyMap<string, string>, register: Register): Promise<Proposal[]> {
  const ofDistricts = readings.filter(({ table }) => table.isOfDistricts);
  const at = new Map(ofDistricts.map((one) => [ids.get(`${one.indicator} ${one.period.name}`) ?? "", one.at]));
  const periodsHeld = [...at.keys()].filter(Boolean);
  const organisations = idsOf(await register.present("IndicatorValue", "period", periodsHeld), "organisation");
  const became = idsOf(await register.present("Succession", "predecessorOrganisation", organisations), "successorOrganisation");
  const ties = await register.present("CommissionedDistrict", "district", [...new Set([...organisations, ...became])]);
  return periodsHeld.flatMap((period) =>
    idsOf(ties, "organisation").map((organisation) =>
      proposal("IndicatorValue", valueKey, `${period} ${organisation}`, at.get(period)!, {
        period: { value: period },
        ...ofWhom(everybody),
        organisation: { value: organisation },
      }),
    ),
  );
}

/** A value for each site that one of these areas commissions, and which follows from theirs. */
async function ofSites(readings: readonly Reading[], ids: ReadonlyMap<string, string>, register: Register): Promise<Proposal[]> {
  const at = new Map(readings.map((one) => [ids.get(`${one.indicator} ${one.period.name}`) ?? "", one.at]));
  const rows = await register.present("IndicatorValue", "period", [...at.keys()].filter(Boolean));
  const organisations = new Set(rows.flatMap((row) => (row.values.organisation ? [written(row.values.organisation)] : [])));
  const commissioners = await register.present("Commissioner", "organisation", [...organisations]);
  const sites = new Map<string, Set<string>>();
  for (const { values: own } of commissioners) {
    const known = sites.get(written(own.organisation)) ?? new Set();
    sites.set(written(own.organisation), known.add(written(own.site)));
  }
  const made = rows.flatMap(({ values: own }) =>
    [...(sites.get(written(own.organisation ?? "")) ?? [])].map((site) =>
      proposal(
        "IndicatorValue",
        valueKey,
        keyOf(["period", "sex", "ages"], (name) => own[name] ?? "") + site,
        at.get(written(own.period))!,
        {
          period: { value: own.period },
          ...ofWhom({ sex: written(own.sex), ages: written(own.ages) }),
          site: { value: site },
        },
      ),
    ),
  );
  return mergedByKey(made);
}

/**
 * What tables of indicators say, step by step, as each step needs what the last has put in: indicators, their periods, the values of areas, a
 * value for each CCG that follows from its districts, and one for each site that follows from its CCGs.
 */
export async function* indicatorsOf(
  { files, year, dryRun }: Command,
  register: Register,
  tally: Tally,
): AsyncGenerator<readonly Proposal[]> {
  const readings: Reading[] = [];
  for (const file of files) readings.push(...(await readingsOf(file, year, tally)));
  const [first = [], rest = []] = indicators(readings);
  yield first;
  if (dryRun) {
    tally.say(`${readings.length.toLocaleString("en-GB")} values would be looked at once their indicators are in`);
    return;
  }
  yield rest;
  yield periods(readings);
  const ids = await periodIds(readings, register);
  yield values(readings, ids);
  yield await ofCcgs(readings, ids, register);
  yield await ofSites(readings, ids, register);
}
