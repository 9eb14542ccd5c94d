import type { Field } from "@trailblazer/fields";
import { enrolment } from "@trailblazer/records";
import { useState } from "react";
import { useClient } from "urql";
import { entries, readSorts } from "../../kit/api/order.ts";
import { type Row, rowsQuery } from "../../kit/api/queries.ts";
import type { Rows } from "../../kit/desk/rows.ts";
import { Button } from "../../kit/frame/button.tsx";
import { useSay } from "../../kit/frame/notice.tsx";
import { familyOf } from "../../kit/kinds/families.ts";
import { textOf } from "../../kit/kinds/shown.tsx";
import { useModel, useShownDay } from "../../kit/model/context.tsx";
import { counted } from "../../kit/model/words.ts";
import { csvOf } from "./csv.ts";
import { listColumns } from "./enrolment-list.tsx";
import { everyRow } from "./every-row.ts";

/** Days and numbers as spreadsheets know them, all else in words. */
function cellOf(field: Field, value: unknown): string | number | null {
  const family = familyOf(field);
  if (value === null || value === undefined) return null;
  if (family === "number") return Number(value);
  return family === "day" ? String(value) : textOf(field, value);
}

/** Gives the browser a text to keep as a file. */
function keep(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = Object.assign(document.createElement("a"), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

interface DownloadListProps {
  readonly rows: Rows;
  readonly order: string | undefined;
}

/** Downloads all enrolments that are meant, not only those on screen. */
export function DownloadList({ rows: { where }, order }: DownloadListProps) {
  const client = useClient();
  const model = useModel();
  const day = useShownDay();
  const say = useSay();
  const [isPending, setIsPending] = useState(false);
  const download = async () => {
    setIsPending(true);
    try {
      const type = model.record(enrolment.name);
      const names = [...listColumns, "identifiedOn", "approachedOn", "appliedOn", "selectedOn", "joinedOn", "reason"].filter((name) =>
        Object.hasOwn(type.fields, name),
      );
      const orderBy = readSorts(type, order).flatMap((sort) => entries(model, type, sort));
      const found = await everyRow<Row>(client, rowsQuery(type, names), { where, ...(orderBy.length > 0 ? { orderBy } : {}) });
      const fields = names.map((name) => type.fields[name]!);
      const cells = found.map((row) => names.map((name, at) => cellOf(fields[at]!, row[name])));
      keep(
        `enrolments-${day}.csv`,
        csvOf(
          fields.map(({ label }) => label),
          cells,
        ),
      );
      say(`Downloaded ${counted(found.length, enrolment)}.`);
    } catch (error) {
      say((error as Error).message);
    } finally {
      setIsPending(false);
    }
  };
  return (
    <Button kind="quiet" isPending={isPending} onPress={() => void download()}>
      Download list (CSV)
    </Button>
  );
}
