import { createColumnHelper, rowSelectionFeature, tableFeatures } from "@tanstack/react-table";
import type { Row } from "../api/queries.ts";
import type { Column } from "./columns.ts";

/** What the grid uses of the table. */
export const features = tableFeatures({ rowSelectionFeature });

const helper = createColumnHelper<typeof features, Row>();

/** The columns as the table knows them. */
export const tableColumns = (columns: readonly Column[]) =>
  columns.map(({ name, label }) => helper.accessor((row) => row[name], { id: name, header: label }));
