/** Who is signed in, or as whom an administrator looks at the register. */
export interface Viewer {
  readonly account: { readonly id: string; readonly name: string; readonly email: string };
  /** The roles that hold today, each with what it is for: "Programme manager", "North East". */
  readonly roles: readonly { readonly label: string; readonly scope: string }[];
  readonly isReadOnly: boolean;
  /** Set while an administrator looks at the register as somebody else. */
  readonly viewingAs: { readonly id: string } | null;
}

/** Roles in a line: "Programme manager, North East"; the first of several, and how many more. */
export function rolesInShort({ roles }: Pick<Viewer, "roles">): string {
  const [first, ...others] = roles;
  if (!first) return "No role";
  const more = others.length === 0 ? "" : ` and ${others.length} more`;
  return `${first.label}, ${first.scope}${more}`;
}
