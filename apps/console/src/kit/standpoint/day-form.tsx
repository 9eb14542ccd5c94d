import { useNavigate } from "@tanstack/react-router";
import { TextInput } from "nhsuk-react-components";
import { type FormEvent, useId, useState } from "react";
import { Button } from "../frame/button.tsx";
import { longDay } from "../kinds/days.ts";
import { useShownDay, useStandpoint, useToday } from "../model/context.tsx";
import { isNow, type Standpoint, typedKnown } from "../model/standpoint.ts";
import { dayChoices } from "./choices.ts";
import { readTypedStandpoint, type StandpointFaults } from "./reading.ts";

/** Asks for the day, and for the moment of knowledge, that everything is to be shown as at. */
export function DayForm({ onDone }: { readonly onDone: () => void }) {
  const today = useToday();
  const standpoint = useStandpoint();
  const navigate = useNavigate();
  const prefix = `${useId().replace(/\W/g, "")}-`;
  const shownDay = useShownDay();
  const [day, setDay] = useState(() => longDay(shownDay));
  const wasKnown = standpoint.knownAt ? typedKnown(standpoint.knownAt) : "";
  const [known, setKnown] = useState(wasKnown);
  const [faults, setFaults] = useState<StandpointFaults>({});

  const go = ({ asOf, knownAt }: Standpoint) => {
    onDone();
    void navigate({ to: ".", search: (all) => ({ ...all, asOf, knownAt }) });
  };
  const show = (typedDay: string) => {
    const read = readTypedStandpoint({ day: typedDay, known }, today);
    if ("faults" in read) {
      setFaults(read.faults);
      document.getElementById(`${prefix}${read.faults.day ? "day" : "known"}`)?.focus();
      return;
    }
    // A moment to the second, as a link has it, is kept where nobody typed over it.
    const { knownAt } = known === wasKnown ? standpoint : read.standpoint;
    go({ ...read.standpoint, ...(knownAt ? { knownAt } : {}) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(day);
  };
  const choose = (chosen: string) => {
    setDay(longDay(chosen));
    show(chosen);
  };

  return (
    <form onSubmit={submit} noValidate>
      <TextInput
        id={`${prefix}day`}
        label="Day"
        hint={
          "Shows who was in post, which stage teams and settings had reached, and every figure on that day. For example, 31\u00a03\u00a02020."
        }
        error={faults.day}
        className="nhsuk-input--width-20"
        autoComplete="off"
        value={day}
        onChange={(event) => {
          setDay(event.currentTarget.value);
          setFaults({});
        }}
      />
      <ul className="day-panel__choices" aria-label="Days that are often looked at">
        {dayChoices(today).map((one) => (
          <li key={one.day}>
            <button
              type="button"
              className="day-panel__choice"
              aria-current={one.day === shownDay ? "date" : undefined}
              onClick={() => choose(one.day)}
            >
              <b>{longDay(one.day)}</b> <span>{one.words}</span>
            </button>
          </li>
        ))}
      </ul>
      <TextInput
        id={`${prefix}known`}
        label="As it was known on (optional)"
        hint={
          "Leaves out what was entered or put right later: for seeing what an old report saw. For example, 5\u00a04\u00a02020\u00a017:00; without a time, the end of that day."
        }
        error={faults.known}
        className="nhsuk-input--width-20"
        autoComplete="off"
        value={known}
        onChange={(event) => {
          setKnown(event.currentTarget.value);
          setFaults({});
        }}
      />
      <div className="buttons">
        <Button type="submit">Show</Button>
        {isNow(standpoint) ? (
          <Button kind="quiet" onPress={onDone}>
            Cancel
          </Button>
        ) : (
          <Button kind="quiet" onPress={() => go({})}>
            Back to today
          </Button>
        )}
      </div>
    </form>
  );
}
