import { Link } from "@tanstack/react-router";
import { stripIgnoredCharacters } from "graphql";
import { curlOf } from "../../kit/api/curl.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { Snippet } from "../../kit/frame/snippet.tsx";

/** What stands in the editors: a query and its variables. */
export interface Written {
  readonly query: string;
  readonly variables: string;
}

/** Stands for a token that one has to make first. */
const token = "YOUR_TOKEN";

function variablesOf(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return undefined;
  }
}

/** A query on one line, without comments; as it stands where it can't be read. */
function onOneLine(query: string): string {
  try {
    return stripIgnoredCharacters(query);
  } catch {
    return query;
  }
}

interface ScriptDialogProps {
  readonly written: Written;
  readonly onClose: () => void;
}

/** How a script asks what stands in the editor: the same query, with a token in the Authorization header. */
export const ScriptDialog = ({ written, onClose }: ScriptDialogProps) => (
  <Dialog title="Ask this from a script" isOpen isWide onClose={onClose}>
    <p>
      {`Put a token in the place of ${token}. `}
      <Link to="/account">Make a token on your account's page</Link>
    </p>
    <Snippet label="command" text={curlOf(onOneLine(written.query), variablesOf(written.variables), token)} />
    <div className="buttons">
      <Button kind="quiet" onPress={onClose}>
        Close
      </Button>
    </div>
  </Dialog>
);
