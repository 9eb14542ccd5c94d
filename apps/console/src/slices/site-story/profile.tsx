import { site } from "@trailblazer/records";
import { useCallback, useMemo } from "react";
import { useAsk } from "../../kit/api/ask.ts";
import { Charted } from "../../kit/chart/charted.tsx";
import { Dots } from "../../kit/chart/dots.tsx";
import { NumberLink } from "../../kit/desk/number.tsx";
import { Failed, Loading } from "../../kit/frame/states.tsx";
import { useModel, useShownDay } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { type Answer, middle, profileQuery, seesIndicators, shownFigures, type Trait, traitsOf } from "./profile.ts";

/** Asks for all that a site is told apart by. */
function useTraits(id: string) {
  const model = useModel();
  const day = useShownDay();
  const [names, withIndicators] = useMemo(() => [shownFigures(model.record(site.name)), seesIndicators(model.records)] as const, [model]);
  const query = useMemo(() => profileQuery(names, withIndicators), [names, withIndicators]);
  const variables = useMemo((): Record<string, string> => (withIndicators ? { until: day } : {}), [withIndicators, day]);
  const { data, failed, again } = useAsk<Answer>(query, variables);
  const traits = useMemo(() => data && traitsOf(id, names, data), [data, id, names]);
  return { traits, failed, again, query: { query, variables } };
}

/** Where a site stands among all: a dot for each of them, a row for each thing that they are told apart by. */
export function Profile({ id, name }: { readonly id: string; readonly name: string }) {
  const { traits, failed, again, query } = useTraits(id);
  const dots = useMemo(
    () =>
      (traits ?? []).flatMap(({ name: row, values, england }) => [
        ...(england === null ? [] : [{ row, value: england, isThis: false, name: "England", isBenchmark: true }]),
        ...values.map((one) => ({ row, value: one.value, isThis: one.site === id, name: one.site })),
      ]),
    [traits, id],
  );
  const words = useCallback((row: string, value: number) => traits?.find((one) => one.name === row)?.words(value) ?? "", [traits]);
  if (failed) return <Failed refusal={failed} again={again} />;
  if (!traits) return <Loading what="Loading the profile" />;
  if (traits.length === 0) return <p className="muted">Nothing is known yet by which it could stand beside others.</p>;
  const most = Math.max(...traits.map(({ values }) => values.length));
  return (
    <>
      <p className="muted">
        {most > 1
          ? `Each dot is one of ${count(most)} sites, from the least to the most; ${name} is the blue one, and the upright line is England.`
          : `You are shown ${name} alone.`}
      </p>
      <Charted
        label={`${name} beside other sites and England`}
        heads={["What", name, "Middle of all sites", "England"]}
        rows={traits.map(row)}
        query={query}
      >
        <Dots dots={dots} words={words} />
      </Charted>
    </>
  );
}

const englandWords = ({ england, words }: Trait) => (england === null ? "not published" : words(england));

const row = (trait: Trait) => ({
  name: trait.name,
  cells: [
    trait.own && <NumberLink key="own" of={trait.own} label={trait.name} />,
    trait.words(middle(trait.values.map(({ value }) => value))),
    englandWords(trait),
  ],
});

/** Where the published values of a profile come from. */
export function ProfileSources({ id }: { readonly id: string }) {
  const { traits = [] } = useTraits(id);
  return traits.flatMap(({ source }) => (source ? [<li key={source}>{source}</li>] : []));
}
