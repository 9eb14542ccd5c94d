import { Field, Int, ObjectType } from "type-graphql";
import { DecimalScalar } from "../../engine/declare/scalars.ts";
import type { Month } from "./kaplan-meier.ts";

@ObjectType({ description: "A month since qualifying, of those who qualified." })
export class RetentionMonth implements Month {
  @Field(() => Int, { description: "Months since qualifying; nought is the day of qualifying." })
  month!: number;

  @Field(() => Int, { description: "People who had not left before the month, and were followed into it." })
  atRisk!: number;

  @Field(() => Int, { description: "Of those at risk, people who left in the month." })
  left!: number;

  @Field(() => Int, { description: "Of those at risk, people who are still in post, and qualified no longer ago than this month." })
  stillInPost!: number;

  @Field(() => DecimalScalar, { description: "The share in post at the end of the month, by Kaplan and Meier's estimate. Unit: %." })
  retained!: number;
}
