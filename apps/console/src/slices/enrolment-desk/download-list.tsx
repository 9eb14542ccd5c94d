import { enrolment } from "@trailblazer/records";
import { entries, readSorts } from "../../kit/api/order.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { DownloadButton } from "../../kit/list/download-button.tsx";
import { useModel } from "../../kit/model/context.tsx";
import { listColumns } from "./enrolment-list.tsx";

/** What a list of enrolments tells beside what is on screen. */
const days = ["identifiedOn", "approachedOn", "appliedOn", "selectedOn", "joinedOn", "reason"];

interface DownloadListProps {
  readonly rows: Rows;
  readonly order: string | undefined;
}

/** Downloads all enrolments that are meant, with their days. */
export function DownloadList({ rows: { where }, order }: DownloadListProps) {
  const model = useModel();
  const type = model.record(enrolment.name);
  const names = [...listColumns, ...days].filter((name) => Object.hasOwn(type.fields, name));
  return (
    <DownloadButton
      type={type}
      names={names}
      where={where}
      orderBy={readSorts(type, order).flatMap((sort) => entries(model, type, sort))}
    />
  );
}
