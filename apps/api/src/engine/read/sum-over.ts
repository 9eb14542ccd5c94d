import type { Figure } from "./rows.ts";

/** Of a figure of what links to a record, that of the record: the sum over those that it has on the day. */
export const sumOver =
  (link: string) =>
  (figure: Figure): Figure =>
  (row, rows) =>
    rows.sum(row, link, (each) => figure(each, rows));
