import { useGraphiQL } from "@graphiql/react";
import { useEffect, useState } from "react";
import { useDebounced } from "../../kit/form/use-debounced.ts";
import { askCost, type Costed, costQuestion } from "./cost.ts";
import { useText } from "./text.ts";

const written = (rows: number) => rows.toLocaleString("en-GB");

/** What an operation would cost; of one that is being asked about, what the last one would have. */
function useCost(question: string | undefined): Costed {
  const [costed, setCosted] = useState<Costed>({});
  useEffect(() => {
    if (!question) return undefined;
    const control = new AbortController();
    // Where the register can't be reached, running the query says so.
    askCost(question, control.signal).then(setCosted, () => undefined);
    return () => control.abort();
  }, [question]);
  return question ? costed : {};
}

/** What the operation in the editor would cost, as one types, and what is too much of it; quiet while it can't be read. */
export function CostLine() {
  const query = useText(useGraphiQL((state) => state.queryEditor));
  const variables = useText(useGraphiQL((state) => state.variableEditor));
  const name = useGraphiQL((state) => state.operationName);
  const { cost, refused } = useCost(useDebounced(costQuestion(query, variables, name), 400));
  return (
    <p className={refused ? "playground__cost playground__cost--over" : "playground__cost"}>
      {cost && <strong>{`Costs ${written(cost.requested)} of ${written(cost.limit)}`}</strong>} <span role="status">{refused}</span>
    </p>
  );
}
