import type { Model } from "@trailblazer/fields";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ConsoleConfig } from "./config.ts";
import type { Extensions } from "./extensions.ts";
import { allRights, type Rights } from "./rights.ts";
import { seenBy } from "./seen.ts";
import type { Viewer } from "./viewer.ts";

interface Given {
  readonly model: Model;
  readonly config: ConsoleConfig;
  readonly extensions: Extensions;
}

interface House extends Given {
  /** All that is declared, whatever the viewer may see of it. */
  readonly whole: Model;
  readonly rights: Rights;
  readonly viewer: Viewer | undefined;
}

const Context = createContext<House | undefined>(undefined);

/** Gives the kit what it builds from: the model, the config, and what the slices add. */
export function KitProvider({ children, ...given }: Given & { readonly children: ReactNode }) {
  const { model, config, extensions } = given;
  const value = useMemo(
    (): House => ({ model, config, extensions, whole: model, rights: allRights(model.records), viewer: undefined }),
    [model, config, extensions],
  );
  return <Context value={value}>{children}</Context>;
}

interface ViewerProviderProps {
  readonly viewer: Viewer;
  readonly rights: Rights;
  readonly children: ReactNode;
}

/** Shows what is inside as the viewer may see it. */
export function ViewerProvider({ viewer, rights, children }: ViewerProviderProps) {
  const house = useHouse();
  const model = useMemo(() => seenBy(house.whole, rights), [house.whole, rights]);
  const value = useMemo((): House => ({ ...house, model, rights, viewer }), [house, model, rights, viewer]);
  return <Context value={value}>{children}</Context>;
}

function useHouse(): House {
  const house = useContext(Context);
  if (!house) throw new Error("Stands outside KitProvider");
  return house;
}

/** The record types that the viewer may read, with the fields that are shown to them, and both ends of every link. */
export const useModel = (): Model => useHouse().model;

/** All record types, whatever the viewer may see of them. */
export const useWholeModel = (): Model => useHouse().whole;

/** What the viewer may see and do. */
export const useRights = (): Rights => useHouse().rights;

/** Who looks at the page. */
export function useViewer(): Viewer {
  const { viewer } = useHouse();
  if (!viewer) throw new Error("Stands outside ViewerProvider");
  return viewer;
}

/** The day that everything is shown as at, as `2021-03-31`. */
export const useToday = (): string => useHouse().config.today;

/** What the register says of itself. */
export const useConfig = (): ConsoleConfig => useHouse().config;

/** What the slices add to the plain lists and pages. */
export const useExtensions = (): Extensions => useHouse().extensions;
