import { useId, useRef, useState } from "react";
import { Button } from "./button.tsx";

interface SecretProps {
  readonly label: string;
  readonly secret: string;
}

/** Something that is shown this once, to be copied. */
export function Secret({ label, secret }: SecretProps) {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState("");
  const copy = async () => {
    box.current?.select();
    try {
      await navigator.clipboard.writeText(secret);
      setSaid("Copied.");
    } catch {
      // Browsers keep the clipboard from pages that came over plain HTTP.
      setSaid("It is marked: copy it with Ctrl C.");
    }
  };
  return (
    <div className="secret">
      <label className="nhsuk-label" htmlFor={id}>
        {label}
      </label>
      <div className="secret__line">
        <input
          id={id}
          ref={box}
          className="nhsuk-input secret__box"
          readOnly
          autoComplete="off"
          value={secret}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Button kind="quiet" onPress={() => void copy()}>
          Copy<span className="nhsuk-u-visually-hidden">{` ${label.toLowerCase()}`}</span>
        </Button>
      </div>
      <span role="status">{said}</span>
    </div>
  );
}
