/** A number, or a month or a word where the source gives one. */
export type Value = number | string;

/** Asks a register by GraphQL and gives the data of its answer; throws where a question is wrong or refused. */
export type Ask = (query: string) => Promise<unknown>;

/** Where a published value comes from: a published figure that the register holds, by a filter of it; or the value with its source in words. */
export type Published = { readonly row: string } | { readonly value: Value; readonly source: string };

/** A figure that was published, and the question that the register has to answer alike. */
export interface Comparison {
  readonly figure: string;
  /** Where it is given: a chapter of the evaluation's summary (Report), a number of the programme's check list (K1 to K14), or a publisher. */
  readonly at: string;
  /** What is asked. It is counted and computed from records, and what was published is no part of it. */
  readonly query: string;
  /** Set where records don't reach so far: then it follows from other published numbers, that the register holds, alone. */
  readonly fromPublished?: true;
  /** The figure out of the values of the answer, in the order of the question; not needed where there is one alone. What is grouped by is no value. */
  readonly reads?: (...values: never[]) => Value;
  /** Decimal places to which it was published; -3 is in thousands. None is in whole numbers. */
  readonly places?: number;
  readonly published: Published;
  /** Why it differs, where sources disagree or a method does not lead to it. */
  readonly because?: string;
}

/** A comparison as it turned out. */
export interface Compared extends Comparison {
  readonly gives: Value;
  readonly was: Value;
  readonly source: string;
  readonly agrees: boolean;
}

/** The values of an answer in their order, without what was grouped by. */
function valuesIn(answer: unknown): readonly unknown[] {
  if (typeof answer !== "object" || answer === null) return [answer];
  return Object.entries(answer).flatMap(([name, part]) => (name === "key" ? [] : valuesIn(part)));
}

const isValue = (value: unknown): value is Value => typeof value === "string" || Number.isFinite(value);

function given(read: unknown, figure: string): Value {
  if (!isValue(read)) throw new Error(`${figure}: the answer holds no value`);
  return read;
}

/** Half-up, as the sources round: 12.5 is 13. A hair is added, as binary numbers fall short of a half now and then. */
export function rounded(value: number, places = 0): number {
  const step = 10 ** Math.abs(places);
  return places < 0 ? Math.floor(value / step + 0.5) * step : Math.floor(value * step + 0.5 + 1e-9) / step;
}

async function publishedValue({ figure, published }: Comparison, ask: Ask): Promise<{ was: Value; source: string }> {
  if ("value" in published) return { was: published.value, source: published.source };
  const [was, source, ...others] = valuesIn(await ask(`{ publishedFigures(where: ${published.row}) { nodes { value source } } }`));
  if (!isValue(was) || typeof source !== "string" || others.length) throw new Error(`${figure}: there is not one published figure of it`);
  return { was, source };
}

/** Asks the register for a figure and holds it against what was published, to as many places as that was. */
export async function compare(comparison: Comparison, ask: Ask): Promise<Compared> {
  const { figure, query, places, reads } = comparison;
  const values = valuesIn(await ask(query));
  if (!reads && values.length !== 1) throw new Error(`${figure}: the answer holds ${values.length} values, of which none is chosen`);
  const gives = given(reads ? (reads as (...values: readonly unknown[]) => Value)(...values) : values[0], figure);
  const { was, source } = await publishedValue(comparison, ask);
  const agrees = (typeof gives === "number" ? rounded(gives, places) : gives) === was;
  return { ...comparison, gives, was, source, agrees };
}

/** Whether a comparison turned out as it should: it agrees, or it is said why it does not. */
export const isAccountedFor = ({ agrees, because }: Compared): boolean => agrees === (because === undefined);
