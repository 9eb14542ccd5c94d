import type { ValueNode } from "graphql";
import { Button } from "react-aria-components/Button";
import { Checkbox } from "react-aria-components/Checkbox";
import { Collection } from "react-aria-components/Collection";
import { TreeItem, TreeItemContent } from "react-aria-components/Tree";
import type { Row } from "./rows.ts";
import { ValueControl } from "./value-control.tsx";

/** What a row has to know of the tree that it stands in. */
export interface Around {
  readonly isOpen: (id: string) => boolean;
  readonly isWanted: (row: Row) => boolean;
  readonly isDisabled: boolean;
  readonly onValue: (id: string, value: ValueNode | undefined) => void;
}

/** Stands below a row that is closed, so that the arrows open it: what is below is made then. */
const unopened = ({ id }: Row): readonly Row[] => [{ id: `${id}/…`, label: "…", type: "", about: "", isField: false, isAsked: true }];

/** A row of the explorer, and what is below it once that is opened. */
export function ExplorerRow({ row, around }: { readonly row: Row; readonly around: Around }) {
  const { id, label, type, about, isField, value, leaf, rows } = row;
  const isOpen = rows !== undefined && around.isOpen(id);
  const below = isOpen ? rows().filter(around.isWanted) : rows ? unopened(row) : [];
  return (
    <TreeItem
      id={id}
      textValue={`${label}, ${type}`}
      hasChildItems={rows !== undefined}
      className="explorer__row"
      isDisabled={!isField || around.isDisabled}
    >
      <TreeItemContent>
        <span className="explorer__line">
          {rows ? (
            <Button slot="chevron" className="explorer__chevron">
              <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span>
            </Button>
          ) : (
            <span className="explorer__chevron" />
          )}
          {isField && (
            <Checkbox slot="selection" className="explorer__check">
              <span className="explorer__tick" aria-hidden="true" />
            </Checkbox>
          )}
          <span className="explorer__label">{label}</span>
          <span className="explorer__type">{type}</span>
          {leaf && (
            <ValueControl
              label={label}
              type={leaf}
              value={value}
              isDisabled={around.isDisabled}
              onChange={(next) => around.onValue(id, next)}
            />
          )}
        </span>
        {about && <span className="explorer__about">{about}</span>}
      </TreeItemContent>
      <Collection items={below} dependencies={[around]}>
        {(one) => <ExplorerRow row={one} around={around} />}
      </Collection>
    </TreeItem>
  );
}
