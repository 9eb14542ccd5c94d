import { savedQuery } from "@trailblazer/records";
import { useState } from "react";
import { Button } from "../../kit/frame/button.tsx";
import { longMoment } from "../../kit/kinds/days.ts";
import { RecordLink } from "../../kit/record/record-link.tsx";
import type { Opened } from "./use-saved.ts";
import { VersionsDialog } from "./versions-dialog.tsx";

/** Which saved query stands in the editors, what it answers, and how it is handed on. */
export function OpenedBar({ opened: { row, at } }: { readonly opened: Opened }) {
  const [said, setSaid] = useState("");
  const [isAsked, setIsAsked] = useState(false);
  const search = new URLSearchParams({ saved: row.id, ...(at ? { at } : {}) });
  const copy = () =>
    navigator.clipboard.writeText(`${window.location.origin}/graphql?${search}`).then(
      () => setSaid("Copied."),
      () => setSaid("Copy it from the browser's address bar."),
    );
  return (
    <section className="playground__opened" aria-labelledby="opened">
      <h2 className="playground__name" id="opened">
        {row.name}
      </h2>
      <p className="playground__purpose">{row.purpose}</p>
      {at && (
        <p className="playground__purpose">{`As it was from ${longMoment(at)} on. Saved from here, it becomes the newest version.`}</p>
      )}
      <p className="playground__ways">
        <Button kind="plain" onPress={() => void copy()}>
          Copy address
        </Button>
        <Button kind="plain" onPress={() => setIsAsked(true)}>
          Earlier versions…
        </Button>
        <RecordLink type={savedQuery} id={row.id}>
          Record and history
        </RecordLink>
        <span role="status">{said}</span>
      </p>
      {isAsked && <VersionsDialog row={row} onClose={() => setIsAsked(false)} />}
    </section>
  );
}
