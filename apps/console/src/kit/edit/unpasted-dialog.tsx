import { Button } from "../frame/button.tsx";
import { Dialog } from "../frame/dialog.tsx";
import type { Unpasted } from "../grid/use-clipboard.ts";
import { count } from "../model/words.ts";
import { Obstacles } from "./obstacles.tsx";

const most = 20;

interface UnpastedDialogProps {
  readonly unpasted: Unpasted | undefined;
  readonly onClose: () => void;
}

/** Why nothing was pasted, cell by cell: all of it goes in or none. */
export function UnpastedDialog({ unpasted, onClose }: UnpastedDialogProps) {
  const faults = unpasted?.faults ?? [];
  const some = faults.length === 1 ? "1 cell can't be pasted" : `${count(faults.length)} cells can't be pasted`;
  return (
    <Dialog title="Nothing was changed" isOpen={unpasted !== undefined} onClose={onClose} isWide>
      {unpasted?.sentence && <p>{unpasted.sentence}</p>}
      {faults.length > 0 && (
        <>
          <p>{`${some}. Mend them where you copied them, then paste again.`}</p>
          <ul className="left-over">
            {faults.slice(0, most).map(({ id, title, name, sentence }) => (
              <li key={`${id} ${name} ${sentence}`}>
                <b>{`${title}: `}</b>
                {sentence}
              </li>
            ))}
            {faults.length > most && <li>{`and ${count(faults.length - most)} more`}</li>}
          </ul>
        </>
      )}
      {unpasted?.result && <Obstacles result={unpasted.result} />}
      <Button kind="quiet" autoFocus onPress={onClose}>
        Close
      </Button>
    </Dialog>
  );
}
