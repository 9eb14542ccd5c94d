import { useState } from "react";
import { Button } from "./button.tsx";
import type { HelpGiven } from "./definitions.ts";
import { Dialog } from "./dialog.tsx";
import { later } from "./later.ts";

const HelpText = later(() => import("./help-text.tsx"), "HelpText");

/** Offers help with a page: what it is for, and what the words and figures on it mean. */
export function PageHelp({ title, help }: { readonly title: string; readonly help: HelpGiven }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button kind="plain" onPress={() => setIsOpen(true)}>
        Help with this page
      </Button>
      <Dialog title={`Help: ${title}`} isOpen={isOpen} onClose={() => setIsOpen(false)} isWide>
        <HelpText help={help} />
        <p className="buttons">
          <Button kind="quiet" onPress={() => setIsOpen(false)}>
            Close
          </Button>
        </p>
      </Dialog>
    </>
  );
}
