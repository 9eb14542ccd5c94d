import { type ReactNode, useEffect, useRef, useState } from "react";
import { saveFile } from "../../kit/download/save.ts";
import { Button } from "../../kit/frame/button.tsx";
import { type FileFormat, fileOf, type Source } from "./table-request.ts";

const files: Readonly<Record<FileFormat, string>> = {
  csv: "Download CSV",
  xlsx: "Download Excel",
  json: "Download JSON",
  codebook: "Codebook",
};

interface ResultDownloadsProps {
  readonly source: Source;
  /** Whether there is a result that can be downloaded. */
  readonly isReady: boolean;
  /** More buttons, after those of the downloads. */
  readonly children?: ReactNode;
}

/** Downloads of all rows of a result; one at a time, which may be stopped, and is when the page or dialog is left. */
export function ResultDownloads({ source, isReady, children }: ResultDownloadsProps) {
  const [said, setSaid] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const running = useRef<AbortController>(undefined);
  const [isRunning, setIsRunning] = useState(false);
  useEffect(() => () => running.current?.abort(), []);

  async function download(format: FileFormat): Promise<void> {
    const controller = new AbortController();
    running.current = controller;
    setIsRunning(true);
    setFailed(undefined);
    setSaid("Downloading…");
    try {
      const { name, content } = await fileOf(source, format, controller.signal);
      saveFile(name, content);
      setSaid(`Downloaded ${name}.`);
    } catch (error) {
      setSaid(controller.signal.aborted ? "Stopped." : undefined);
      if (!controller.signal.aborted) setFailed((error as Error).message);
    }
    setIsRunning(false);
  }

  return (
    <>
      {failed && (
        <p className="nhsuk-error-message" role="alert">
          {failed}
        </p>
      )}
      <p className="muted result__said" role="status">
        {said}
      </p>
      <div className="buttons">
        {isReady &&
          Object.entries(files).map(([format, words]) => (
            <Button key={format} kind="quiet" isPending={isRunning} onPress={() => void download(format as FileFormat)}>
              {words}
            </Button>
          ))}
        {isRunning && (
          <Button kind="quiet" onPress={() => running.current?.abort()}>
            Stop<span className="nhsuk-u-visually-hidden"> the download</span>
          </Button>
        )}
        {children}
      </div>
    </>
  );
}
