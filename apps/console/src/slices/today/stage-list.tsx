import { enrolment } from "@trailblazer/records";
import { count } from "../../kit/model/words.ts";
import { type Answer, stages } from "./figures.ts";
import { behind } from "./rows.ts";
import { RowsLink } from "./rows-link.tsx";

/** How many enrolments stand at each stage. */
export const StageList = ({ answer }: { readonly answer: Answer }) => (
  <ul className="stages">
    {stages.map((stage) => (
      <li key={stage} className="stages__stage">
        <RowsLink className="stages__link" to={behind.enrolmentsAt(stage)} of="enrolments">
          <b className="stages__figure">{count(answer[stage].totalCount)}</b> {enrolment.fields.stage.choices[stage]}
        </RowsLink>
      </li>
    ))}
  </ul>
);
