import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

/** The most tokens of a document: the longest of the console's own has about a third of it. */
export const LONGEST_DOCUMENT = 4000;
/** How often one field may be asked for beside itself under other names: a page of the console compares a few. */
const MOST_ALIASES = 30;
/** How often one field may be asked for under one name: fragments may overlap. */
const MOST_REPEATS = 20;
const MOST_DIRECTIVES = { node: 10, document: 50 };
/** How deep a question may go: from a wave to who covers whose absence is eight. */
const DEEPEST = 15;

const refuse = (context: ValidationContext, message: string, node: FieldNode | SelectionSetNode) =>
  context.reportError(new GraphQLError(message, { nodes: [node], extensions: { code: "TOO_COSTLY" } }));

const mostOf = (keys: readonly string[]): number => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Math.max(0, ...counts.values());
};

/** The fields of a selection, those of its fragments among them, each fragment once. */
function fieldsOf(context: ValidationContext, set: SelectionSetNode, seen = new Set<string>()): FieldNode[] {
  return set.selections.flatMap((one) => {
    if (one.kind === Kind.FIELD) return [one];
    if (one.kind === Kind.INLINE_FRAGMENT) return fieldsOf(context, one.selectionSet, seen);
    if (seen.has(one.name.value)) return [];
    seen.add(one.name.value);
    const fragment = context.getFragment(one.name.value);
    return fragment ? fieldsOf(context, fragment.selectionSet, seen) : [];
  });
}

/** The same field again and again, under other names or its own, is work without end for a short question. */
const repeats: ValidationRule = (context): ASTVisitor => ({
  SelectionSet(set) {
    const fields = fieldsOf(context, set);
    const aliased = fields.filter(({ alias }) => alias).map(({ name }) => name.value);
    if (mostOf(aliased) > MOST_ALIASES) refuse(context, `One field is asked for at most ${MOST_ALIASES} times beside itself`, set);
    if (mostOf(fields.map(({ alias, name }) => alias?.value ?? name.value)) > MOST_REPEATS)
      refuse(context, `One field is named at most ${MOST_REPEATS} times at one place`, set);
  },
});

const directives: ValidationRule = (context): ASTVisitor => {
  let inDocument = 0;
  let isTold = false;
  return {
    enter(node) {
      const count = "directives" in node ? (node.directives?.length ?? 0) : 0;
      inDocument += count;
      if (isTold || (count <= MOST_DIRECTIVES.node && inDocument <= MOST_DIRECTIVES.document)) return;
      isTold = true;
      context.reportError(new GraphQLError("There are too many directives", { extensions: { code: "TOO_COSTLY" } }));
    },
  };
};

/** How deep a selection goes, fragments followed once each: what goes round is refused by GraphQL itself. */
const depth: ValidationRule = (context): ASTVisitor => {
  const known = new Map<string, number>();
  const deepest = (set: SelectionSetNode | undefined, within: readonly string[]): number => {
    let most = 0;
    for (const one of set?.selections ?? []) {
      if (one.kind === Kind.FIELD) most = Math.max(most, 1 + deepest(one.selectionSet, within));
      else if (one.kind === Kind.INLINE_FRAGMENT) most = Math.max(most, deepest(one.selectionSet, within));
      else most = Math.max(most, ofFragment(one.name.value, within));
    }
    return most;
  };
  const ofFragment = (name: string, within: readonly string[]): number => {
    if (within.includes(name)) return 0;
    const found = known.get(name) ?? deepest(context.getFragment(name)?.selectionSet, [...within, name]);
    known.set(name, found);
    return found;
  };
  return {
    OperationDefinition({ selectionSet }) {
      if (deepest(selectionSet, []) > DEEPEST) refuse(context, `A question goes at most ${DEEPEST} levels deep`, selectionSet);
    },
  };
};

/** What is too much about a document, found before it runs. */
export const limits: readonly ValidationRule[] = [repeats, directives, depth];
