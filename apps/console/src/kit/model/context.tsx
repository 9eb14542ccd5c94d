import type { Model } from "@trailblazer/fields";
import { createContext, type ReactNode, useContext, useMemo } from "react";
import type { ConsoleConfig } from "./config.ts";
import type { Extensions } from "./extensions.ts";

interface House {
  readonly model: Model;
  readonly config: ConsoleConfig;
  readonly extensions: Extensions;
}

const Context = createContext<House | undefined>(undefined);

/** Gives the kit what it builds from: the model, the config, and what the slices add. */
export function KitProvider({ children, ...house }: House & { readonly children: ReactNode }) {
  const { model, config, extensions } = house;
  const value = useMemo(() => ({ model, config, extensions }), [model, config, extensions]);
  return <Context value={value}>{children}</Context>;
}

function useHouse(): House {
  const house = useContext(Context);
  if (!house) throw new Error("Stands outside KitProvider");
  return house;
}

/** All record types and both ends of every link. */
export const useModel = (): Model => useHouse().model;

/** The day that everything is shown as at, as `2021-03-31`. */
export const useToday = (): string => useHouse().config.today;

/** What the register says of itself. */
export const useConfig = (): ConsoleConfig => useHouse().config;

/** What the slices add to the plain lists and pages. */
export const useExtensions = (): Extensions => useHouse().extensions;
