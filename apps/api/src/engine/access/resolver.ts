import { isId, type Model } from "@trailblazer/fields";
import { Arg, Ctx, Field, ID, ObjectType, Query, Resolver, registerEnumType } from "type-graphql";
import type { Doors } from "../declare/resolver.ts";
import { isNothing, type Reach, type Rights } from "./rights.ts";
import { stepsOf, wayToRoot } from "./ways.ts";
import { type Action, actions } from "./why.ts";

registerEnumType(actions, {
  name: "Action",
  description: "What somebody would do with a record.",
  valuesConfig: {
    READ: { description: "See it." },
    CHANGE: { description: "Change its fields." },
    DELETE: { description: "Remove it." },
  },
});

@ObjectType("Reason", { description: "Whether something is allowed, and the rule that says so." })
class ReasonType {
  @Field(() => Boolean, { description: "Whether it is allowed." })
  allowed!: boolean;

  @Field(() => String, { description: "The rule, in words." })
  rule!: string;
}

/** `why`: explains what somebody may do with a record, and what not. */
@Resolver()
export class WhyResolver {
  @Query(() => ReasonType, {
    description:
      "Whether you may do something with a record, and by which rule. Of what is hidden and of what is not there it says the same.",
  })
  async why(
    @Ctx() doors: Doors,
    @Arg("record", () => ID, { description: "The record, of any type." }) record: string,
    @Arg("action", () => actions, { description: "What you would do." }) action: Action,
  ): Promise<ReasonType> {
    return doors.why(isId(record) ? record : "00000000-0000-0000-0000-000000000000", action);
  }
}

@ObjectType({ description: "What somebody may see and do with the records of one type." })
export class ViewerRight {
  @Field(() => String, { description: "The type, such as Team." })
  record!: string;

  @Field(() => Boolean, { description: "Whether some of them may be seen at least." })
  mayRead!: boolean;

  @Field(() => Boolean, { description: "Whether new ones may be added." })
  mayCreate!: boolean;

  @Field(() => Boolean, { description: "Whether some of them may be changed at least; `why` tells of each." })
  mayChange!: boolean;

  @Field(() => [String], { description: "The fields that are shown in none of them." })
  withheld!: string[];
}

/** What somebody may see and do, type by type: so that nothing is offered that would be refused. */
export function viewerRights(model: Model, rights: Rights): ViewerRight[] {
  return model.records.map((type) => {
    const write = rights.write(type);
    const leadsUp = (reach: readonly string[], way: { readonly way: string } | undefined) => reach.length > 0 && way?.way === "up";
    const isNew = ({ sites, employers }: Reach) =>
      leadsUp(sites, wayToRoot(model, type)?.[0]) ||
      (sites.length > 0 && type.elseWithin !== undefined) ||
      (type.employedBy !== undefined && leadsUp(employers, stepsOf(model, type, type.employedBy)[0]));
    return {
      record: type.name,
      mayRead: !isNothing(rights.read(type)),
      mayCreate: write.all || isNew(write),
      mayChange: !isNothing(write),
      withheld: Object.keys(type.fields).filter((field) => isNothing(rights.shows(type, field))),
    };
  });
}
