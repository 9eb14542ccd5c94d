import { type Problem, problems } from "@trailblazer/fields";
import { type EnrolmentStage, enrolment, enrolmentStages } from "@trailblazer/records";
import { Select, Textarea, TextInput } from "nhsuk-react-components";
import { type FormEvent, useState } from "react";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { longDay, typedDay } from "../../kit/kinds/days.ts";
import { useToday } from "../../kit/model/context.tsx";
import type { ActionProps } from "../../kit/model/extensions.ts";
import { counted } from "../../kit/model/words.ts";
import { needsReason, nextStage, type Refused, stages, stageWords, takesReason } from "./moving.ts";
import { RefusedList } from "./refused-list.tsx";
import { type Move, type Moved, useMove } from "./use-move.ts";

const ids = { stage: "move-stage", day: "move-day", reason: "move-reason" } as const;
type Name = keyof typeof ids;
type Faults = Partial<Record<Name, string>>;

/** Reads the form, or says what is wrong with it. */
function read(stage: EnrolmentStage | "", typed: string, reason: string): { to: Move } | { faults: Faults } {
  const day = typedDay(typed);
  const given = reason.trim() || undefined;
  const wrongReason: Problem | undefined = problems(enrolment, { reason: given ?? null }, true)[0];
  const faults: Faults = {
    ...(stage ? {} : { stage: "Select a stage" }),
    ...(day ? {} : { day: "Day is a day, such as 31 3 2021" }),
    ...(stage && needsReason(stage) && !given
      ? { reason: `Reason is required: say why it ${stage === "DECLINED" ? "declined" : "withdrew"}` }
      : {}),
    ...(wrongReason ? { reason: wrongReason.message } : {}),
  };
  if (Object.keys(faults).length > 0 || !stage || !day) return { faults };
  return { to: { stage, day, reason: takesReason(stage) ? given : undefined } };
}

interface MoveToStageProps extends ActionProps {
  /** The stage that is offered first, as where they were dropped on it. */
  readonly to?: EnrolmentStage;
}

/** Where a refusal of the one that is moved is shown: at its field. */
const faultOf = ({ sentence, path }: Refused): Faults => ({ [path?.includes("reason") ? "reason" : "day"]: sentence });

/** Asks to which stage the selected enrolments go, from which day and why, moves them, and keeps those selected that were refused. */
export function MoveToStage({ selection, close, keep, to: offered }: MoveToStageProps) {
  const today = useToday();
  const say = useSay();
  const moveAll = useMove();
  const [first] = selection.rows;
  const start = selection.count === 1 ? nextStage((first?.stage ?? null) as EnrolmentStage | null) : undefined;
  const [stage, setStage] = useState<EnrolmentStage | "">(offered ?? start ?? "");
  const [day, setDay] = useState(longDay(today));
  const [reason, setReason] = useState("");
  const [faults, setFaults] = useState<Faults>({});
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState<string>();
  const [progress, setProgress] = useState<string>();
  const [moved, setMoved] = useState<Moved & { readonly to: EnrolmentStage }>();

  const sentence = (count: number, to: EnrolmentStage) => `Moved ${counted(count, enrolment)} to ${stageWords(to)}`;

  async function run(to: Move): Promise<void> {
    setProgress("Moving");
    try {
      const done = await moveAll(selection, to);
      keep(done.refused.map(({ row }) => row.id));
      if (done.count > 0) say(`${sentence(done.count, to.stage)}.`);
      const [only] = done.refused;
      if (!only) close();
      else if (selection.count === 1) {
        setFaults(faultOf(only));
        setAttempt((last) => last + 1);
      } else setMoved({ ...done, to: to.stage });
    } catch (error) {
      setFailed((error as Error).message);
      setAttempt((last) => last + 1);
    } finally {
      setProgress(undefined);
    }
  }

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const form = read(stage, day, reason);
    setFailed(undefined);
    setMoved(undefined);
    setFaults("faults" in form ? form.faults : {});
    if ("to" in form) void run(form.to);
    else setAttempt((last) => last + 1);
  };
  const errors = [
    ...(failed ? [{ id: undefined, message: failed }] : []),
    ...Object.entries(faults).map(([name, message]) => ({ id: ids[name as Name], message })),
  ];

  return (
    <form onSubmit={submit} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      {moved && <RefusedList said={moved.count > 0 ? sentence(moved.count, moved.to) : undefined} refused={moved.refused} />}
      <Select
        id={ids.stage}
        label="Stage"
        error={faults.stage}
        value={stage}
        onChange={(event) => setStage(event.currentTarget.value as EnrolmentStage | "")}
      >
        <option value="">Choose one</option>
        {stages.map((one) => (
          <option key={one} value={one}>
            {stageWords(one)}
          </option>
        ))}
      </Select>
      <TextInput
        id={ids.day}
        label={stage ? enrolment.fields[enrolmentStages[stage]].label : "Day"}
        hint="For example, 31 3 2021."
        error={faults.day}
        className="nhsuk-input--width-20"
        autoComplete="off"
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      {stage && takesReason(stage) && (
        <Textarea
          id={ids.reason}
          label={needsReason(stage) ? "Reason" : "Reason (optional)"}
          hint={enrolment.fields.reason.help}
          error={faults.reason}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <output className="muted">{progress && `${progress}…`}</output>
      <div className="buttons">
        <Button type="submit" isPending={progress !== undefined}>
          {`Move ${counted(selection.count, enrolment)}`}
        </Button>
        <Button kind="quiet" onPress={close}>
          {moved ? "Close" : "Cancel"}
        </Button>
      </div>
    </form>
  );
}
