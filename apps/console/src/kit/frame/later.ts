import { type ComponentType, createElement, type FunctionComponent, use } from "react";

/** What is fetched once the first page stands: fetched before it is wanted, it opens at once. */
const waiting: (() => Promise<unknown>)[] = [];

/** How long what could not be fetched is left alone, in milliseconds. */
const AGAIN = 2000;

/**
 * A component whose script is fetched when it is first shown, or soon after the first page stands: then it is shown without a wait.
 * The router begins to fetch that of the page that it goes to while it is still asked who has signed in.
 */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Readonly<Record<Name, ComponentType<Props>>>>,
  name: Name,
): FunctionComponent<Props> & { readonly preload: () => undefined } {
  let shown: ComponentType<Props> | undefined;
  let pending: Promise<ComponentType<Props>> | undefined;
  const fetched = () => {
    pending ??= load().then(
      (module) => {
        shown = module[name];
        return shown;
      },
      (error: unknown) => {
        // Said once where it is shown; asked for again a little later, as by whoever tries again.
        setTimeout(() => {
          pending = undefined;
        }, AGAIN);
        throw error;
      },
    );
    return pending;
  };
  waiting.push(fetched);
  const preload = () => {
    fetched().catch(() => undefined);
    return undefined;
  };
  return Object.assign((props: Props) => createElement(shown ?? use(fetched()), props), { preload });
}

/** Fetches one after the other what is shown later. What can't be fetched now is tried again when it is shown. */
export async function fetchLater(): Promise<void> {
  for (const fetched of waiting.splice(0)) await fetched().catch(() => undefined);
}
