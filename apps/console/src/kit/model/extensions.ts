import type { LinkProps } from "@tanstack/react-router";
import type { ComponentType } from "react";
import type { Row } from "../api/queries.ts";
import type { Narrow } from "../desk/narrowing.ts";
import type { HelpGiven } from "../frame/definitions.ts";
import type { Selection } from "../grid/selection.ts";

/** The colours of a tag. Words always say the same as the colour. */
export type Tone = "blue" | "green" | "yellow" | "red" | "grey";

/** What an action is given. */
export interface ActionProps {
  readonly selection: Selection;
  readonly close: () => void;
  /** Leaves only these selected, by their ids. */
  readonly keep: (ids: readonly string[]) => void;
}

/** Something to do with the rows that are selected in a list, or with the one that a page shows. Its component is shown in a dialog. */
export interface ListAction {
  /** On the button: "Move to stage…". */
  readonly label: string;
  readonly component: ComponentType<ActionProps>;
}

/** A part of a record's page, below its fields or, where it is what one comes for, above them. */
export interface Panel {
  readonly name: string;
  readonly isFirst?: boolean;
  readonly component: ComponentType<{ readonly row: Row }>;
}

/** A page of a slice, as it stands in the navigation. */
export interface Desk {
  readonly label: string;
  readonly to: string;
  /** The chapter under which it stands; above all of them if not given. */
  readonly chapter?: string;
  /** Loaded as a page of its own, where another policy of what may run holds. */
  readonly reloads?: boolean;
  /** What help with it is made of: words, and the record types and figures that are explained. */
  readonly help?: HelpGiven;
  /** What is said of it while another day is looked at, where it does not follow by itself. */
  readonly elsewhere?: string;
}

/** A page on which a record is added together with what it begins with, offered beside the button that adds it alone. */
export interface Beginning {
  readonly label: string;
  readonly to: LinkProps["to"];
}

/** Another page on a record, offered on its plain one: `{ label: "Story and briefing", to: "/sites/$id/story" }`. */
export interface View {
  readonly label: string;
  readonly to: LinkProps["to"];
}

/** What slices add, by the name of a record type. */
export interface Extensions {
  readonly beginnings?: Readonly<Record<string, Beginning>>;
  readonly desks?: readonly Desk[];
  /** The steps by which desks are narrowed, as to a region and then to a site. */
  readonly narrows?: readonly Narrow[];
  readonly actions?: Readonly<Record<string, readonly ListAction[]>>;
  readonly views?: Readonly<Record<string, readonly View[]>>;
  readonly panels?: Readonly<Record<string, readonly Panel[]>>;
  /** The colours of choices, by record and field: `{ Enrolment: { stage: { JOINED: "green" } } }`. */
  readonly tones?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, Tone>>>>>>;
  /** The columns that a list starts with. */
  readonly columns?: Readonly<Record<string, readonly string[]>>;
}
