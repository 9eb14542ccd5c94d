import { Link } from "@tanstack/react-router";
import { Select } from "nhsuk-react-components";
import { useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { Snippet } from "../../kit/frame/snippet.tsx";
import { type Language, snippets } from "./snippets.ts";

/** What stands in the editors: a query and its variables. */
export interface Written {
  readonly query: string;
  readonly variables: string;
  /** The operation that runs, where the query has several. */
  readonly operationName: string | undefined;
}

/** Stands for a token that one has to make first. */
const token = "YOUR_TOKEN";

function variablesOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}

/** What a script needs beside its language. */
const needs: Readonly<Partial<Record<Language, string>>> = {
  JavaScript: "For Node.js 18 or newer: keep it as a file that ends in .mjs.",
  Python: "For Python 3, with nothing beside it.",
  R: "For R 4.1 or newer, with the packages httr2 and jsonlite.",
};

interface ScriptDialogProps {
  readonly written: Written;
  readonly onClose: () => void;
}

/** How a script asks what stands in the editor, in the language that is chosen: the same query, with a token in the Authorization header. */
export function ScriptDialog({ written, onClose }: ScriptDialogProps) {
  const [language, setLanguage] = useState<Language>("curl");
  const url = `${window.location.origin}/graphql`;
  const text = snippets[language]({ query: written.query, variables: variablesOf(written.variables), url, token });
  return (
    <Dialog title="Ask this from a script" isOpen isWide onClose={onClose}>
      <p>
        {`Put a token in the place of ${token}. `}
        <Link to="/account">Make a token on your account's page</Link>
      </p>
      <Select
        id="script-language"
        label="Language"
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as Language)}
      >
        {Object.keys(snippets).map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
      {needs[language] && <p className="muted">{needs[language]}</p>}
      <Snippet label="script" text={text} />
      <div className="buttons">
        <Button kind="quiet" onPress={onClose}>
          Close
        </Button>
      </div>
    </Dialog>
  );
}
