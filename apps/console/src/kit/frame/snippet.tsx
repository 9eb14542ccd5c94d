import { useState } from "react";
import { Button } from "./button.tsx";

interface SnippetProps {
  /** What it is, for the button's name: "command". */
  readonly label: string;
  readonly text: string;
}

/** Longer than its box, it is reached by Tab and scrolled by keyboard. */
const scrolled = { tabIndex: 0 };

/** Some lines to be copied into a shell or a script. */
export function Snippet({ label, text }: SnippetProps) {
  const [said, setSaid] = useState("");
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setSaid("Copied."),
      () => setSaid("Mark the lines and copy them with Ctrl C."),
    );
  return (
    <div className="snippet">
      <pre className="snippet__text" {...scrolled}>
        {text}
      </pre>
      <Button kind="quiet" onPress={() => void copy()}>
        {`Copy ${label}`}
      </Button>{" "}
      <span role="status">{said}</span>
    </div>
  );
}
