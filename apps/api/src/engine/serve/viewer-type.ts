import { Field, ObjectType } from "type-graphql";

/** Whoever asks, in GraphQL. Its other fields are resolved out of the request. */
@ObjectType("Viewer", { description: "Who asks, and what they may." })
export class ViewerType {
  @Field(() => Boolean, { description: "Set where nothing may be changed: by a token that only reads, or while viewing as somebody else." })
  isReadOnly!: boolean;
}
