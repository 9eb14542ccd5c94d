import type { Model } from "@trailblazer/fields";
import { allRights, type Rights } from "../model/rights.ts";
import type { Viewer } from "../model/viewer.ts";

/** What is asked of the viewer's rights. */
const rightsFields = "";

/** Who is signed in, and what they may see and do, under `viewer`. */
export const viewerQuery = `query Viewer { viewer { account { id name email } roles { label scope } isReadOnly viewingAs { id } ${rightsFields} } }`;

/** What the register answers to `viewerQuery`. */
export interface ViewerAnswer {
  readonly viewer: Viewer;
}

/** What a viewer may see and do. */
export const rightsOf = (model: Model, _: Viewer): Rights => allRights(model.records);

/** Whether something is allowed, and by which rule. */
export interface Reason {
  readonly allowed: boolean;
  readonly rule: string;
}

const granted: Reason = { allowed: true, rule: "" };

/** Whether the viewer may change and delete a record; undefined while that is not known. */
export const useReasons = (_: string): { readonly change: Reason; readonly delete: Reason } | undefined => ({
  change: granted,
  delete: granted,
});

/** Why the viewer sees of a record what they see. */
export const useReadReason = (_: string): Reason | undefined => granted;
