import type { RecordType } from "@trailblazer/fields";
import type { ReactNode } from "react";
import { useModel, useWholeModel } from "../model/context.tsx";
import { typeAt } from "../model/paths.ts";
import { inSentence } from "../model/words.ts";
import { NoSuchPage } from "./no-such-page.tsx";
import { Page } from "./page.tsx";
import { Nothing } from "./states.tsx";

interface OfTypeProps {
  /** The record type, as the address has it. */
  readonly plural: string;
  readonly children: (type: RecordType) => ReactNode;
}

/** A page about records of a type, with the fields that are shown to the viewer. Where none are shown, it says so. */
export function OfType({ plural, children }: OfTypeProps) {
  const type = typeAt(useModel(), plural);
  const declared = typeAt(useWholeModel(), plural);
  if (type) return children(type);
  if (!declared) return <NoSuchPage />;
  const { labels } = declared;
  return (
    <Page title={labels}>
      <Nothing>{`Your role does not show ${inSentence(labels)}. Ask an administrator if you need to see them.`}</Nothing>
    </Page>
  );
}
