import type { Wanted } from "../api/rows.ts";
import { useDownload } from "../download/use-download.ts";
import { Button } from "../frame/button.tsx";
import { count } from "../model/words.ts";

/** Downloads what a list shows, in its order and with its columns: all rows, not only those that are loaded. */
export function DownloadButton(wanted: Wanted) {
  const { progress, failed, download, stop } = useDownload(wanted);
  return (
    <>
      {failed && (
        <span className="nhsuk-error-message" role="alert">
          {failed.message}
        </span>
      )}
      {progress ? (
        <Button kind="quiet" onPress={stop}>
          <span role="status">{`${count(progress.rows)} of ${progress.total === undefined ? "…" : count(progress.total)}`}</span> · Stop
          <span className="nhsuk-u-visually-hidden"> the download</span>
        </Button>
      ) : (
        <Button kind="quiet" onPress={() => void download()}>
          Download
        </Button>
      )}
    </>
  );
}
