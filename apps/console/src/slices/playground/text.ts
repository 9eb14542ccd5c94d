import type { MonacoEditor } from "@graphiql/react";
import { useCallback, useSyncExternalStore } from "react";

/** The text of an editor, as it stands. */
export function useText(editor: MonacoEditor | undefined): string {
  const subscribe = useCallback(
    (listener: () => void) => {
      const heard = editor?.onDidChangeModelContent(listener);
      return () => heard?.dispose();
    },
    [editor],
  );
  return useSyncExternalStore(subscribe, () => editor?.getValue() ?? "");
}
