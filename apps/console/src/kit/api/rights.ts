import { useClosed } from "../model/context.tsx";
import { type Right, Rights } from "../model/rights.ts";
import type { Viewer } from "../model/viewer.ts";
import { useAsk } from "./ask.ts";

/** Who is signed in, and what they may see and do, under `viewer`. */
export const viewerQuery = `query Viewer {
  viewer {
    account { id name email }
    roles { label scope }
    isReadOnly
    viewingAs { id }
    rights { record mayRead mayCreate mayChange withheld }
  }
}`;

/** What the register answers to `viewerQuery`. */
export interface ViewerAnswer {
  readonly viewer: Viewer & { readonly rights: readonly Right[] };
}

/** What a viewer may see and do. */
export const rightsOf = ({ rights, isReadOnly }: ViewerAnswer["viewer"]): Rights => new Rights(rights, isReadOnly);

/** Whether something is allowed, and by which rule. */
export interface Reason {
  readonly allowed: boolean;
  readonly rule: string;
}

/** What may be done with one record. */
export interface Reasons {
  readonly change: Reason;
  readonly delete: Reason;
}

/** Whether the viewer may change and delete a record, under `change` and `delete`. */
export const whyQuery = `query Why($id: ID!) {
  change: why(record: $id, action: CHANGE) { allowed rule }
  delete: why(record: $id, action: DELETE) { allowed rule }
}`;

/** Whether the viewer may change and delete a record from where they look; undefined while that is not known. */
export function useReasons(id: string): Reasons | undefined {
  const closed = useClosed();
  const { data } = useAsk<Reasons>(whyQuery, { id });
  if (!closed || !data) return data;
  const close = (reason: Reason): Reason => (reason.allowed ? { allowed: false, rule: closed } : reason);
  return { change: close(data.change), delete: close(data.delete) };
}
