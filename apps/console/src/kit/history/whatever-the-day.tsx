import { useStandpoint } from "../model/context.tsx";

/** Says of a history that it is told to the end whatever day is looked at: only what was known at a moment cuts it off. */
export function WhateverTheDay() {
  const { asOf, knownAt } = useStandpoint();
  if (!asOf || knownAt) return null;
  return <p className="page__help">Changes are listed by when they were entered, up to now, whatever day you look at.</p>;
}
