import { type FocusEvent, type KeyboardEvent, useEffect, useId, useRef } from "react";
import { useTitles } from "../api/titles.ts";
import { Button } from "../frame/button.tsx";
import { familyOf } from "../kinds/families.ts";
import { textOf } from "../kinds/shown.tsx";
import { useModel } from "../model/context.tsx";
import { CellControl } from "./cell-control.tsx";
import type { CellEdit, Editing } from "./use-cell-edit.ts";

interface CellEditorProps {
  readonly editing: Editing;
  readonly edit: CellEdit;
}

const here = { row: 0, column: 0 };

/** The control in a cell that is being edited: Enter keeps it and goes down, Tab to the side, Escape leaves it as it was. */
export function CellEditor({ editing, edit }: CellEditorProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const { field, typed, sought, problem, clash, isBusy = false, title } = editing;
  const isTold = problem !== undefined || clash !== undefined;

  useEffect(() => {
    if (!isTold) return;
    const wanted = clash ? "button" : "input, select";
    box.current?.querySelector<HTMLElement>(clash ? ".cell__said button" : wanted)?.focus({ preventScroll: true });
    box.current?.querySelector(".cell__said")?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [isTold, clash]);

  // Before the control itself gets the key: a picker would take Enter and Escape for its list.
  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const isOpen = target.getAttribute("aria-expanded") === "true";
    const isButton = target.closest(".cell__said") !== null;
    const take = (work: () => void) => {
      event.preventDefault();
      event.stopPropagation();
      work();
    };
    if (event.key === "Escape" && (!isOpen || isButton)) take(() => edit.leave(here));
    else if (isButton) return;
    else if (event.key === "Enter" && !isOpen) take(() => void edit.keep({ row: event.shiftKey ? -1 : 1, column: 0 }));
    else if (event.key === "Tab" && !clash) take(() => void edit.keep({ row: 0, column: event.shiftKey ? -1 : 1 }));
  };
  const onBlur = ({ relatedTarget }: FocusEvent) => {
    const next = relatedTarget as HTMLElement | null;
    // Another window, or the list of a picker, is not elsewhere.
    if (!document.hasFocus() || clash || box.current?.contains(next) || next?.closest(".popover")) return;
    void edit.keep(undefined);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it takes keys from the control that it holds, and is none itself
    <div
      className="cell"
      role="presentation"
      ref={box}
      onKeyDownCapture={onKey}
      onKeyDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onBlur={onBlur}
    >
      <CellControl
        field={field}
        label={`${field.label} of ${title}`}
        value={typed}
        sought={sought}
        onChange={edit.change}
        isReadOnly={isBusy}
        said={isTold || field.dated ? id : undefined}
        isWrong={problem !== undefined}
      />
      {isTold ? (
        <div className="cell__said cell__said--wrong" id={id} role="alert">
          {problem ?? <Clash editing={editing} edit={edit} />}
        </div>
      ) : (
        field.dated && (
          <div className="cell__said" id={id}>
            Holds from today
          </div>
        )
      )}
    </div>
  );
}

/** What somebody else made of the cell, and the choice between the two. */
function Clash({ editing, edit }: CellEditorProps) {
  const model = useModel();
  const { field, clash } = editing;
  const { theirs, by, version } = clash!;
  const isLink = familyOf(field) === "link";
  const titles = useTitles(isLink && typeof theirs === "string" ? [{ type: model.record(field.to!), id: theirs }] : []);
  const said = (isLink ? (titles.get(String(theirs)) ?? "") : textOf(field, theirs)) || "nothing";
  return (
    <>
      <p>{`${by ?? "Somebody else"} has made this ${said} meanwhile.`}</p>
      <div className="cell__choice">
        <Button kind="quiet" onPress={() => void edit.keep(here, version)}>
          Keep mine
        </Button>
        <Button kind="quiet" onPress={() => edit.leave(here)}>
          Keep theirs
        </Button>
      </div>
    </>
  );
}
