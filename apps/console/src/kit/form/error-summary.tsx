import { type MouseEvent, useEffect, useRef } from "react";

/** One thing that is wrong, and the control where it can be put right. */
export interface FormError {
  readonly id: string | undefined;
  readonly message: string;
}

function jump(event: MouseEvent, id: string): void {
  event.preventDefault();
  const control = document.getElementById(id);
  control?.closest(".nhsuk-form-group")?.scrollIntoView({ block: "start" });
  control?.focus({ preventScroll: true });
}

/** What is wrong with a form, above it. Takes the focus each time it was sent in vain. */
export function ErrorSummary({ errors, attempt }: { readonly errors: readonly FormError[]; readonly attempt: number }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title">There is a problem</h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ id, message }) => (
              <li key={`${id} ${message}`}>
                {id ? (
                  <a href={`#${id}`} onClick={(event) => jump(event, id)}>
                    {message}
                  </a>
                ) : (
                  message
                )}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}
