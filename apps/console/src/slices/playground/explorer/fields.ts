import { type GraphQLField, type GraphQLType, getNamedType, isInterfaceType, isObjectType } from "graphql";

/** The fields of what a type comes to; none of a value. */
export function fieldsOf(type: GraphQLType): readonly GraphQLField<unknown, unknown>[] {
  const of = getNamedType(type);
  return isObjectType(of) || isInterfaceType(of) ? Object.values(of.getFields()) : [];
}
