import type { ReactNode } from "react";
import { Button } from "./button.tsx";

interface ShortcutListProps {
  readonly desks: readonly { readonly key: string; readonly label: string }[];
  readonly isOn: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly onClose: () => void;
}

const Keys = ({ children, what }: { readonly children: ReactNode; readonly what: string }) => (
  <div>
    <dt>{what}</dt>
    <dd>{children}</dd>
  </div>
);

/** The keys that do something, and the way to turn single keys off. */
export function ShortcutList({ desks, isOn, onTurn, onClose }: ShortcutListProps) {
  return (
    <>
      <label className="tick">
        <input type="checkbox" checked={isOn} onChange={(event) => onTurn(event.currentTarget.checked)} />
        Single keys work as shortcuts in this browser
      </label>
      <p className="muted">They do nothing while you type in a box.</p>
      <h3 className="help__heading">Anywhere</h3>
      <dl className="keys">
        <Keys what="Search everything">
          <kbd>/</kbd>
        </Keys>
        <Keys what="Show this list">
          <kbd>?</kbd>
        </Keys>
        {desks.map(({ key, label }) => (
          <Keys key={key} what={label}>
            <kbd>g</kbd> then <kbd>{key}</kbd>
          </Keys>
        ))}
      </dl>
      <h3 className="help__heading">In a list</h3>
      <dl className="keys">
        <Keys what="Move from cell to cell">
          <kbd>↑</kbd> <kbd>↓</kbd> <kbd>←</kbd> <kbd>→</kbd>
        </Keys>
        <Keys what="Open the record">
          <kbd>Enter</kbd>
        </Keys>
        <Keys what="Select the row">
          <kbd>Space</kbd>
        </Keys>
        <Keys what="Edit the cell">
          <kbd>F2</kbd>
        </Keys>
        <Keys what="Copy to Excel, paste from it">
          <kbd>Ctrl</kbd> <kbd>C</kbd>, <kbd>Ctrl</kbd> <kbd>V</kbd>
        </Keys>
        <Keys what="Fill down">
          <kbd>Ctrl</kbd> <kbd>D</kbd>
        </Keys>
      </dl>
      <p className="buttons">
        <Button kind="quiet" onPress={onClose}>
          Close
        </Button>
      </p>
    </>
  );
}
