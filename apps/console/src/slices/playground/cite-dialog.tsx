import { Link } from "@tanstack/react-router";
import { policies, type SchemeName, schemes } from "@trailblazer/records";
import { Select, Textarea, TextInput } from "nhsuk-react-components";
import { type FormEvent, useState } from "react";
import { useMutate } from "../../kit/api/writes.ts";
import { ErrorSummary } from "../../kit/form/error-summary.tsx";
import { useFaults } from "../../kit/form/use-faults.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Dialog } from "../../kit/frame/dialog.tsx";
import { Snippet } from "../../kit/frame/snippet.tsx";
import { useViewer } from "../../kit/model/context.tsx";
import type { PublishedBy } from "./publishing.ts";
import type { Written } from "./script-dialog.tsx";

const citeMutation = `mutation Cite($purpose: String!, $query: String!, $scheme: CitationScheme!, $variables: String, $reason: String) {
  made: cite(purpose: $purpose, query: $query, scheme: $scheme, variables: $variables, reason: $reason) { id purpose }
}`;

interface Made {
  readonly made: { readonly id: string; readonly purpose: string };
}

/** Whether somebody with these roles may cite numbers of people as they are: with one role that need not publish them by a scheme. */
const mayCiteExactly = (roles: readonly { readonly label: string }[]): boolean =>
  roles.some(({ label }) => policies.some((policy) => policy.label === label && !policy.publishes));

interface CiteDialogProps {
  readonly written: Written;
  readonly scheme: PublishedBy;
  readonly onClose: () => void;
}

/** Cites what stands in the editors: asks where and how, and gives the address at which the same answer is found from then on. */
export function CiteDialog({ written, scheme: shown, onClose }: CiteDialogProps) {
  const [made, setMade] = useState<Made["made"]>();
  return (
    <Dialog title="Cite this answer" isOpen isHeld={!made} isWide onClose={onClose}>
      {made ? <Cited made={made} onClose={onClose} /> : <CiteForm written={written} shown={shown} onMade={setMade} onClose={onClose} />}
    </Dialog>
  );
}

function Cited({ made, onClose }: { readonly made: Made["made"]; readonly onClose: () => void }) {
  return (
    <>
      <p role="status">{`Cited for ${made.purpose}. At this address the same answer is found by whoever signs in, however the register changes:`}</p>
      <Snippet label="address" text={`${window.location.origin}/cite/${made.id}`} />
      <p>
        <Link to="/$plural/$id" params={{ plural: "citations", id: made.id }}>
          Open the citation
        </Link>
      </p>
      <div className="buttons">
        <Button onPress={onClose}>Done</Button>
      </div>
    </>
  );
}

interface CiteFormProps {
  readonly written: Written;
  readonly shown: PublishedBy;
  readonly onMade: (made: Made["made"]) => void;
  readonly onClose: () => void;
}

function CiteForm({ written: { query, variables }, shown, onMade, onClose }: CiteFormProps) {
  const mutate = useMutate();
  const { roles } = useViewer();
  const { errors, attempt, idOf, errorOf, check, refuse } = useFaults("cite-", ["purpose", "scheme", "reason", "query", "variables"]);
  const [purpose, setPurpose] = useState("");
  const [scheme, setScheme] = useState<SchemeName>(shown);
  const [reason, setReason] = useState("");
  const [isBusy, setIsBusy] = useState(false);
  const isExact = scheme === "NONE";
  const offered = (Object.keys(schemes) as SchemeName[]).filter((name) => name !== "NONE" || mayCiteExactly(roles));

  const send = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    const isWrong = check({
      purpose: purpose.trim() ? undefined : "Purpose is required",
      reason: isExact && !reason.trim() ? "Reason is required where numbers of people are told as they are" : undefined,
    });
    if (isWrong) return;
    setIsBusy(true);
    const given = { purpose: purpose.trim(), query, scheme, variables: variables.trim() || null, reason: isExact ? reason.trim() : null };
    const { data, refused } = await mutate<Made>(citeMutation, given);
    setIsBusy(false);
    if (refused) refuse(refused);
    else onMade(data.made);
  };

  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <ErrorSummary errors={errors} attempt={attempt} />
      <p>Whoever signs in can read what you cite, as you see it now: also where they could not ask for it themselves.</p>
      <TextInput
        id={idOf("purpose")}
        label="Purpose"
        hint="Where it is cited, and what for. For example, board paper of March, table 2."
        autoComplete="off"
        error={errorOf("purpose")}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <Select
        id={idOf("scheme")}
        label="Numbers of people"
        hint={schemes[scheme].help}
        error={errorOf("scheme")}
        value={scheme}
        onChange={(event) => setScheme(event.currentTarget.value as SchemeName)}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {schemes[name].label}
          </option>
        ))}
      </Select>
      {isExact && (
        <Textarea
          id={idOf("reason")}
          label="Reason"
          hint="Why they are told as they are. It is kept with the citation, for everybody to read."
          error={errorOf("reason")}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <div className="buttons">
        <Button type="submit" isPending={isBusy}>
          Cite
        </Button>
        <Button kind="quiet" onPress={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
