import { useModel } from "../model/context.tsx";
import { aboutField, definitionsOf, type HelpGiven } from "./definitions.ts";

/** What a page is for, and what the words on it mean, from the declarations. */
export function HelpText({ help: { words, about } }: { readonly help: HelpGiven }) {
  const definitions = definitionsOf(useModel(), about);
  return (
    <div className="help">
      {words && <div className="help__words">{words}</div>}
      {definitions.map(({ type, fields }) => (
        <section key={type.name} aria-label={type.labels}>
          <h3 className="help__heading">{type.labels}</h3>
          {type.help && <p>{type.help}</p>}
          {type.source && <p className="muted">{`Source: ${type.source}`}</p>}
          <dl className="help__list">
            {fields.map(([name, field]) => (
              <div key={name}>
                <dt>{field.label}</dt>
                <dd>{[field.help, ...aboutField(field)].filter(Boolean).join(" ") || "As its name says."}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p className="muted">
        The day in the bar decides what is shown: press it to look at another. A number that is underlined leads to the records it counts.
      </p>
    </div>
  );
}
