import { Field, InputType } from "type-graphql";
import { DateScalar } from "./scalars.ts";

/** What the input of every verb has. */
@InputType({ description: "What holds from a day on." })
export class FromDay {
  @Field(() => DateScalar, { nullable: true, description: "The day from which on it holds; today where not given." })
  on?: string;
}
