import { useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { longDay } from "../../kit/kinds/days.ts";
import type { Where } from "../../kit/list/where.ts";
import { type Cohort, cohortsQuery, given, sitesQuery } from "./query.ts";
import type { Group } from "./retention.ts";
import { qualified } from "./rows.ts";

/** What lines are drawn for. */
export type By = "all" | "intake" | "cohort" | "site";

/** The same in words. */
export const byWords: Readonly<Record<By, string>> = {
  intake: "Intake, all universities together",
  cohort: "Cohort of a university",
  site: "Site",
  all: "Everybody together",
};

/** Letters, where a name has no room at the end of its line: A to Z, then AA. */
const letter = (nth: number): string =>
  nth < 26 ? String.fromCharCode(65 + nth) : `${letter(Math.floor(nth / 26) - 1)}${letter(nth % 26)}`;

/** Those who began on the same day, whatever university they went to. */
function byIntake(cohorts: readonly Cohort[], sites: Where | undefined): Group[] {
  return [...new Set(cohorts.map(({ startsOn }) => startsOn))].toSorted().map((day) => ({
    name: longDay(day),
    mark: longDay(day).replace(/^\d+ (\w{3})\w*/, "$1"),
    rows: qualified(sites, { cohort: { startsOn: { eq: day } } }),
  }));
}

const byCohort = (cohorts: readonly Cohort[], sites: Where | undefined): Group[] =>
  cohorts
    .toSorted((a, b) => a.startsOn.localeCompare(b.startsOn))
    .map(({ id, university, startsOn }, nth) => ({
      name: `${university.name}, ${longDay(startsOn)}`,
      mark: letter(nth),
      rows: qualified(sites, { cohort: { id: { eq: id } } }),
    }));

interface Answer {
  readonly cohorts?: { readonly nodes: readonly Cohort[] };
  readonly sites?: { readonly nodes: readonly { readonly id: string; readonly name: string }[] };
}

/** The groups that lines are drawn for; undefined until they are known. */
export function useRetentionGroups(by: By, sites: Where | undefined) {
  const isSites = by === "site";
  const variables = useMemo(() => (isSites ? given(sites) : {}), [isSites, sites]);
  const { data, failed, again } = useAsk<Answer>(isSites ? sitesQuery : cohortsQuery, variables, by === "all");
  const groups = useMemo((): Group[] | undefined => {
    if (by === "all") return [{ name: "All who qualified", mark: "All", rows: qualified(sites) }];
    if (isSites) return data?.sites?.nodes.map(({ id, name }) => ({ name, mark: name, rows: qualified({ id: { eq: id } }) }));
    const cohorts = data?.cohorts?.nodes;
    return cohorts && (by === "intake" ? byIntake(cohorts, sites) : byCohort(cohorts, sites));
  }, [by, isSites, data, sites]);
  return { groups, failed, again };
}
