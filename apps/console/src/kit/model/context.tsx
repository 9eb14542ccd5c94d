import type { Model } from "@trailblazer/fields";
import { createContext, type ReactNode, useCallback, useContext, useMemo } from "react";
import type { Client } from "urql";
import type { ConsoleConfig } from "./config.ts";
import type { Extensions } from "./extensions.ts";
import { allRights, type Rights } from "./rights.ts";
import { seenBy } from "./seen.ts";
import { closedWords, isNow, type Standpoint } from "./standpoint.ts";
import type { Viewer } from "./viewer.ts";

interface Given {
  readonly model: Model;
  readonly config: ConsoleConfig;
  readonly extensions: Extensions;
  /** Makes the way to the API from a standpoint. */
  readonly createClient: (model: Model, standpoint: Standpoint) => Client;
}

interface House extends Given {
  /** All that is declared, whatever the viewer may see of it. */
  readonly whole: Model;
  /** What the viewer may do from where they look. */
  readonly rights: Rights;
  /** What the viewer may do today. */
  readonly granted: Rights;
  readonly viewer: Viewer | undefined;
  readonly standpoint: Standpoint;
}

const Context = createContext<House | undefined>(undefined);

/** Gives the kit what it builds from: the model, the config, and what the slices add. */
export function KitProvider({ children, ...given }: Given & { readonly children: ReactNode }) {
  const { model, config, extensions, createClient } = given;
  const value = useMemo((): House => {
    const rights = allRights(model.records);
    return { model, config, extensions, createClient, whole: model, rights, granted: rights, viewer: undefined, standpoint: {} };
  }, [model, config, extensions, createClient]);
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
  const value = useMemo((): House => ({ ...house, model, rights, granted: rights, viewer }), [house, model, rights, viewer]);
  return <Context value={value}>{children}</Context>;
}

interface StandpointProviderProps {
  readonly standpoint: Standpoint;
  readonly children: ReactNode;
}

/** Shows what is inside as it is from a standpoint: nothing can be changed from another than now. */
export function StandpointProvider({ standpoint, children }: StandpointProviderProps) {
  const house = useHouse();
  const rights = useMemo(() => (isNow(standpoint) ? house.granted : house.granted.readOnly), [house.granted, standpoint]);
  const value = useMemo((): House => ({ ...house, rights, standpoint }), [house, rights, standpoint]);
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

/** What the viewer may see, and do from where they look. */
export const useRights = (): Rights => useHouse().rights;

/** What the viewer may do today, from wherever they look. */
export const useGranted = (): Rights => useHouse().granted;

/** From where the register is looked at. */
export const useStandpoint = (): Standpoint => useHouse().standpoint;

/** Why nothing can be changed from where one looks; undefined where it can. */
export function useClosed(): string | undefined {
  const standpoint = useStandpoint();
  return isNow(standpoint) ? undefined : closedWords(standpoint);
}

/** Makes the way to the API from a standpoint. */
export function useCreateClient(): (standpoint: Standpoint) => Client {
  const { createClient, whole } = useHouse();
  return useCallback((standpoint: Standpoint) => createClient(whole, standpoint), [createClient, whole]);
}

/** Who looks at the page. */
export function useViewer(): Viewer {
  const { viewer } = useHouse();
  if (!viewer) throw new Error("Stands outside ViewerProvider");
  return viewer;
}

/** The day that counts as today, as `2021-03-31`. */
export const useToday = (): string => useHouse().config.today;

/** The day that everything is shown as at: today, or the one that is looked at. */
export function useShownDay(): string {
  const { config, standpoint } = useHouse();
  return standpoint.asOf ?? config.today;
}

/** What the register says of itself. */
export const useConfig = (): ConsoleConfig => useHouse().config;

/** What the slices add to the plain lists and pages. */
export const useExtensions = (): Extensions => useHouse().extensions;
