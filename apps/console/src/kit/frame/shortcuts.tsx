import { useNavigate } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { goToFind } from "../find/find-box.tsx";
import { useExtensions } from "../model/context.tsx";
import { deskKeys } from "./desk-keys.ts";
import { Dialog } from "./dialog.tsx";
import { later } from "./later.ts";

const ShortcutList = later(() => import("./shortcut-list.tsx"), "ShortcutList");

const place = "shortcuts";
const listeners = new Set<() => void>();
const isOn = () => {
  try {
    return localStorage.getItem(place) !== "off";
  } catch {
    return true;
  }
};

/** Whether single keys do something, in this browser, and the way to turn that off and on. */
function useIsOn(): [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isOn);
  const turn = (next: boolean) => {
    try {
      if (next) localStorage.removeItem(place);
      else localStorage.setItem(place, "off");
    } catch {
      return;
    }
    for (const listener of listeners) listener();
  };
  return [on, turn];
}

/** Whether a key means something else where the focus is: text is typed there, or a window is open. */
function isTaken({ target, defaultPrevented, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean {
  if (defaultPrevented || ctrlKey || metaKey || altKey || isComposing) return true;
  if (document.querySelector("[role=dialog], [role=alertdialog]")) return true;
  return target instanceof HTMLElement && (target.isContentEditable || target.closest("input, textarea, select, [role=textbox]") !== null);
}

const soon = 1500;

/** What single keys do: search, go to a desk, list the keys. The list is opened from the menu too, where they can be turned off. */
export function Shortcuts({ isListed, onList }: { readonly isListed: boolean; readonly onList: (isListed: boolean) => void }) {
  const navigate = useNavigate();
  const { desks = [] } = useExtensions();
  const [on, turn] = useIsOn();
  const keys = useMemo(() => deskKeys(desks), [desks]);
  const goes = useRef(-soon);
  useEffect(() => {
    if (!on) return undefined;
    const press = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const isGoing = event.timeStamp - goes.current < soon;
      goes.current = -soon;
      const desk = isGoing ? desks.find(({ to }) => to === keys.get(event.key.toLowerCase())) : undefined;
      if (desk?.reloads) window.location.assign(desk.to);
      else if (desk) void navigate({ to: desk.to });
      else if (event.key === "/") goToFind();
      else if (event.key === "?") onList(true);
      else if (event.key === "g") {
        goes.current = event.timeStamp;
        return;
      } else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [on, desks, keys, navigate, onList]);
  const named = [...keys].map(([key, to]) => ({ key, label: desks.find((desk) => desk.to === to)!.label }));
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isListed} onClose={() => onList(false)}>
      <ShortcutList desks={named} isOn={on} onTurn={turn} onClose={() => onList(false)} />
    </Dialog>
  );
}
