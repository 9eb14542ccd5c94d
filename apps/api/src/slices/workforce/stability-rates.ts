import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../engine/declare/scalars.ts";

@ObjectType({ description: "How many of those employed on one day still are on another." })
export class Stability {
  @Field(() => Int, { description: "People employed on the first day, each once." })
  headcount!: number;

  @Field(() => Int, { description: "Of those, people who are employed on the second." })
  remained!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "Headcount stability: the share of people who remained. Unit: %. Empty where there was nobody.",
  })
  headcountRate!: number | null;

  @Field(() => DecimalScalar, { description: "What they were contracted for on the first day. Unit: WTE." })
  wte!: number;

  @Field(() => DecimalScalar, { description: "Of that, what those who remained were contracted for on the first day. Unit: WTE." })
  wteRemained!: number;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "WTE stability: the share of the WTE that remained. Unit: %. Empty where there was none.",
  })
  wteRate!: number | null;
}

/** Contracted WTE by person. */
export type Employed = ReadonlyMap<string, number>;

const sum = (numbers: readonly number[]) => Number(numbers.reduce((total, one) => total + one, 0).toFixed(2));
/** Half up, to two places. */
const percent = (part: number, whole: number) => (whole > 0 ? Math.round(Number(((part / whole) * 10_000).toFixed(6))) / 100 : null);

/** Both rates are by what was contracted on the first day: whoever works less since has remained in whole. */
export function rates(then: Employed, now: Employed): Stability {
  const stayed = [...then].filter(([person]) => now.has(person));
  const [wte, wteRemained] = [sum([...then.values()]), sum(stayed.map(([, own]) => own))];
  return {
    headcount: then.size,
    remained: stayed.length,
    headcountRate: percent(stayed.length, then.size),
    wte,
    wteRemained,
    wteRate: percent(wteRemained, wte),
  };
}
