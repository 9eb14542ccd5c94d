export { type Ask, asking } from "./asking.ts";
export {
  type Argument,
  countQuery,
  createMutation,
  deleteMutation,
  known,
  pageQuery,
  type Selection,
  selected,
  updateMutation,
} from "./documents.ts";
export { everyRow, type Page, pages, pagesOf } from "./pages.ts";
export { type ConflictField, type Problem, type Refusal, Refused, refusalOf, type Use, unreachable } from "./refused.ts";
export { bulkMutation, changeMutation, type MetChange, type RefusedChange, resultFields, type SetResult, undoMutation } from "./sets.ts";
export { type Answer, type Beside, post, type Question, type Send, transport, type Way } from "./transport.ts";
