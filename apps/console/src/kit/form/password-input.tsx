import { TextInput } from "nhsuk-react-components";
import { useState } from "react";
import { Button } from "../frame/button.tsx";

interface PasswordInputProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error: string | undefined;
  readonly autoComplete: "current-password" | "new-password";
  readonly value: string;
  readonly onChange: (password: string) => void;
}

/** Asks for a password, which can be looked at while one types. */
export function PasswordInput({ id, label, hint, error, autoComplete, value, onChange }: PasswordInputProps) {
  const [isShown, setIsShown] = useState(false);
  const toggle = (
    <>
      <Button
        kind="quiet"
        aria-controls={id}
        aria-label={`${isShown ? "Hide" : "Show"} ${label.toLowerCase()}`}
        onPress={() => setIsShown(!isShown)}
      >
        {isShown ? "Hide" : "Show"}
      </Button>
      <span className="nhsuk-u-visually-hidden" role="status">
        {isShown ? "Your password is shown" : ""}
      </span>
    </>
  );
  return (
    <TextInput
      id={id}
      label={label}
      hint={hint}
      error={error}
      type={isShown ? "text" : "password"}
      formGroupProps={{ afterInput: toggle }}
      inputWrapperProps={{ className: "password" }}
      autoComplete={autoComplete}
      autoCapitalize="none"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
