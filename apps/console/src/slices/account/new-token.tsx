import { Radios, TextInput } from "nhsuk-react-components";
import { type FormEvent, useState } from "react";
import { curlOf } from "../../kit/api/curl.ts";
import { useMutate } from "../../kit/api/writes.ts";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Secret } from "../../kit/frame/secret.tsx";
import { Snippet } from "../../kit/frame/snippet.tsx";
import { dayAfter, longDay, typedDay } from "../../kit/kinds/days.ts";
import { useToday } from "../../kit/model/context.tsx";
import { createTokenMutation, type Role } from "./documents.ts";

const usual = 90;

interface Made {
  readonly made: { readonly token: { readonly name: string }; readonly secret: string };
}

/** Asks what a token is for and how long it lasts, makes it, and shows it this once. */
export function NewToken({ roles, onClose }: { readonly roles: readonly Role[]; readonly onClose: () => void }) {
  const today = useToday();
  const mutate = useMutate();
  const { errors, attempt, idOf, errorOf, check, refuse } = useFaults("token-", ["name", "endsOn", "mayWrite", "grant"]);
  const [name, setName] = useState("");
  const [endsOn, setEndsOn] = useState(() => longDay(dayAfter(today, usual)));
  const [mayWrite, setMayWrite] = useState(false);
  const [grant, setGrant] = useState<string | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const [made, setMade] = useState<Made["made"]>();

  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const day = typedDay(endsOn);
    const isWrong = check({
      name: name.trim() ? undefined : "Name is required",
      endsOn: day ? undefined : "Ends on is a day, such as 31 3 2021",
    });
    if (isWrong) return;
    setIsBusy(true);
    const { data, refused } = await mutate<Made>(createTokenMutation, { name: name.trim(), endsOn: day, mayWrite, grant });
    setIsBusy(false);
    if (refused) refuse(refused);
    else setMade(data.made);
  };

  if (made) {
    return (
      <>
        <p role="status">{`${made.token.name} is made. It is shown this once: copy it now, and keep it as you keep a password.`}</p>
        <Secret label="Token" secret={made.secret} />
        <h3 className="token__heading">To try it</h3>
        <Snippet label="command" text={curlOf(`${window.location.origin}/graphql`, "{ sites { totalCount } }", undefined, made.secret)} />
        <div className="buttons">
          <Button onPress={onClose}>I have copied it</Button>
        </div>
      </>
    );
  }
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <TextInput
        id={idOf("name")}
        label="Name"
        hint="What it is for, such as: monthly figures."
        autoComplete="off"
        error={errorOf("name")}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        id={idOf("endsOn")}
        label="Ends on"
        hint="From this day on it no longer works. For example, 31 3 2021."
        className="nhsuk-input--width-20"
        autoComplete="off"
        error={errorOf("endsOn")}
        value={endsOn}
        onChange={(event) => setEndsOn(event.currentTarget.value)}
      />
      <Radios
        small
        name="token-may-write"
        idPrefix={idOf("mayWrite")}
        legend="What it may do"
        legendProps={{ size: "s" }}
        error={errorOf("mayWrite")}
      >
        <Radios.Item id={idOf("mayWrite")} value="no" checked={!mayWrite} onChange={() => setMayWrite(false)}>
          Only read
        </Radios.Item>
        <Radios.Item id={idOf("mayWrite-1")} value="yes" checked={mayWrite} onChange={() => setMayWrite(true)}>
          Read and change
        </Radios.Item>
      </Radios>
      {roles.length > 1 && (
        <Radios
          small
          name="token-grant"
          idPrefix={idOf("grant")}
          legend="For which of your roles"
          legendProps={{ size: "s" }}
          error={errorOf("grant")}
        >
          {[{ grant: null, words: "All of them" }, ...roles.map((one) => ({ grant: one.grant, words: `${one.label}, ${one.scope}` }))].map(
            (one, at) => (
              <Radios.Item
                key={one.grant}
                id={at === 0 ? idOf("grant") : `${idOf("grant")}-${at}`}
                value={one.grant ?? "all"}
                checked={grant === one.grant}
                onChange={() => setGrant(one.grant)}
              >
                {one.words}
              </Radios.Item>
            ),
          )}
        </Radios>
      )}
      <div className="buttons">
        <Button type="submit" isPending={isBusy}>
          Make token
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
