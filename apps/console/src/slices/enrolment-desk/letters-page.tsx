import { Link } from "@tanstack/react-router";
import { everyRow, type Page as PageOf, pagesOf } from "@trailblazer/client/wire";
import { contact, enrolment } from "@trailblazer/records";
import { useEffect, useMemo, useState } from "react";
import { useAsking } from "../../kit/api/asking.ts";
import { narrowedWhere, readNarrowed } from "../../kit/desk/narrowing.ts";
import { isSeen } from "../../kit/desk/rows.ts";
import { Button } from "../../kit/frame/button.tsx";
import { Page } from "../../kit/frame/page.tsx";
import { Failed, Loading, Nothing } from "../../kit/frame/states.tsx";
import { longDay } from "../../kit/kinds/days.ts";
import { useExtensions, useModel, useShownDay } from "../../kit/model/context.tsx";
import { count } from "../../kit/model/words.ts";
import { addressees, type LetterName, letterKinds } from "./letter-kinds.ts";
import { type Addressee, letterOf, lettersQuery } from "./letter-words.ts";
import { type DeskSearch, enrolmentsOf } from "./search.ts";
import "./letters-page.css";

type Read = { readonly rows: readonly Addressee[] } | { readonly failed: string };

/** All addressees, read once: a letter that is about to be printed does not change by itself. */
function useAddressees(search: DeskSearch, letter: LetterName, isShown: boolean): Read | undefined {
  const ask = useAsking();
  const model = useModel();
  const { narrows = [] } = useExtensions();
  const [read, setRead] = useState<Read>();
  const asked = useMemo(() => {
    const site = narrowedWhere(narrows, readNarrowed(narrows, search as Readonly<Record<string, unknown>>));
    const type = model.records.find(({ name }) => name === contact.name);
    return { where: addressees(enrolmentsOf(site, search), letter).where, query: lettersQuery(Object.hasOwn(type?.fields ?? {}, "name")) };
  }, [narrows, search, letter, model]);
  useEffect(() => {
    if (!isShown) return undefined;
    let isGone = false;
    everyRow(pagesOf<PageOf<Addressee>>(ask, asked.query, { where: asked.where }, 1000)).then(
      (rows) => {
        if (!isGone) setRead({ rows });
      },
      (error: Error) => {
        if (!isGone) setRead({ failed: error.message });
      },
    );
    return () => {
      isGone = true;
    };
  }, [ask, asked, isShown]);
  return read;
}

function Printed({ of, letter, day }: { readonly of: Addressee; readonly letter: LetterName; readonly day: string }) {
  const { from, to, greeting, subject, paragraphs, signs } = letterOf(letter, of);
  return (
    <article className="letter" aria-label={`Letter to ${of.setting?.name ?? of.title}`}>
      <p className="letter__from">{from}</p>
      <p className="letter__to">
        {to.map((line) => (
          <span key={line}>{line}</span>
        ))}
      </p>
      <p>{longDay(day)}</p>
      <p>{greeting}</p>
      <h2 className="letter__subject">{subject}</h2>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>Yours sincerely</p>
      <div className="letter__signs">
        {signs.map((line) => (
          <p key={line} className="letter__sign">
            {line}
          </p>
        ))}
      </div>
    </article>
  );
}

/** Letters, one a setting and a sheet, to be looked through and printed. */
export function LettersPage({ search, letter }: { readonly search: DeskSearch; readonly letter: LetterName }) {
  const model = useModel();
  const day = useShownDay();
  const isShown = isSeen(model, addressees({ type: enrolment }, letter));
  const read = useAddressees(search, letter, isShown);
  const rows = read && "rows" in read ? read.rows : undefined;
  return (
    <Page
      title={letterKinds[letter].name}
      note={<span role="status">{rows && `${count(rows.length)} ${rows.length === 1 ? "letter" : "letters"}`}</span>}
      above={
        <Link to="/enrolment" search={{ ...search, view: "letters" }}>
          Enrolment desk
        </Link>
      }
      actions={rows && rows.length > 0 && <Button onPress={() => window.print()}>Print</Button>}
    >
      {!isShown && <Nothing>Enrolments are not shown to you.</Nothing>}
      {read && "failed" in read && <Failed refusal={{ code: "OTHER", message: read.failed }} />}
      {isShown && !read && <Loading what="Writing letters" />}
      {rows?.length === 0 && <Nothing>Nobody to write to. Choose another site, or take a filter away.</Nothing>}
      {rows?.map((one) => (
        <Printed key={one.id} of={one} letter={letter} day={day} />
      ))}
    </Page>
  );
}
