import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { NumberLink } from "../../kit/desk/number.tsx";
import { useNumbers } from "../../kit/desk/numbers.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { Card } from "../../kit/frame/card.tsx";
import { Failed } from "../../kit/frame/states.tsx";
import { addressees, type LetterName, letterKinds } from "./letter-kinds.ts";
import "./letter-kinds.css";
import type { DeskSearch } from "./search.ts";

const names = Object.keys(letterKinds) as LetterName[];

interface LettersProps {
  readonly rows: Rows;
  readonly search: DeskSearch;
}

/** The letters that can be printed, and to how many settings each would go. */
export function Letters({ rows, search }: LettersProps) {
  const wanted = useMemo(() => Object.fromEntries(names.map((name) => [name, addressees(rows, name)])) as Record<LetterName, Rows>, [rows]);
  const { numbers, failed, again } = useNumbers(wanted);
  if (failed) return <Failed refusal={failed} again={again} />;
  return (
    <Card title="Letters to print">
      <p className="card__help">One letter a setting, filled in from the record. Narrow the desk to a site or filter it to print fewer.</p>
      <ul className="letter-kinds">
        {names.map((name) => {
          const { value } = numbers[name];
          return (
            <li key={name} className="letter-kinds__kind">
              <h3 className="letter-kinds__name">{letterKinds[name].name}</h3>
              <p className="letter-kinds__for">{letterKinds[name].for}</p>
              <p className="letter-kinds__ways">
                <NumberLink of={numbers[name]} label={`enrolments: ${letterKinds[name].name}`}>
                  {value === 1 ? "enrolment" : "enrolments"}
                </NumberLink>
                {value ? (
                  <Link className="button button--quiet" to="/enrolment/letters" search={{ ...search, letter: name }}>
                    Open letters<span className="nhsuk-u-visually-hidden">{`: ${letterKinds[name].name}`}</span>
                  </Link>
                ) : null}
              </p>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
