import type { Problem, Refusal } from "@trailblazer/client/wire";
import { useState } from "react";
import type { FormError } from "./error-summary.tsx";

type Faults = Readonly<Partial<Record<string, string>>>;

interface State {
  readonly errors: readonly FormError[];
  readonly byName: Faults;
  readonly attempt: number;
}

/** The field that a path leads to: by one of its steps, or by several with dots between them. */
const nameIn = (path: readonly string[], names: readonly string[]): string | undefined =>
  names.find((name) => name.includes(".") && path.join(".").endsWith(name)) ?? path.find((step) => names.includes(step));

/** What is wrong with a form that is no record's: for the summary above it, and at each field. The ids of controls are made from `prefix` and name. */
export function useFaults(prefix: string, names: readonly string[]) {
  const [{ errors, byName, attempt }, setState] = useState<State>({ errors: [], byName: {}, attempt: 0 });
  const idOf = (name: string) => `${prefix}${name}`;

  function show(problems: readonly Problem[]): void {
    const found = problems.map(({ path, message }) => ({ name: nameIn(path.map(String), names), message }));
    setState((last) => ({
      errors: found.map(({ name, message }) => ({ id: name && idOf(name), message })),
      byName: Object.fromEntries(found.flatMap(({ name, message }) => (name ? [[name, message]] : []))),
      attempt: last.attempt + 1,
    }));
  }

  /** Shows what is wrong, by the names of the fields. Says whether anything is. */
  function check(faults: Faults): boolean {
    const found = Object.entries(faults).flatMap(([name, message]) => (message ? [{ path: [name], message }] : []));
    if (found.length > 0) show(found);
    return found.length > 0;
  }

  /** Shows why the register refused; where no field is named, at the one that is given. */
  function refuse(refused: Refusal, at?: string): void {
    if (refused.code === "BAD_USER_INPUT" && refused.problems.length > 0) show(refused.problems);
    else show([{ path: at ? [at] : [], message: refused.message }]);
  }

  const clear = () => setState((last) => ({ ...last, errors: [], byName: {} }));
  const errorOf = (name: string) => byName[name];
  return { errors, attempt, idOf, errorOf, check, refuse, clear };
}
