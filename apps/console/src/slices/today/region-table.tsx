import { site } from "@trailblazer/records";
import { shownNumber } from "../../kit/kinds/numbers.ts";
import { count } from "../../kit/model/words.ts";
import type { Figures, RegionFigures } from "./figures.ts";
import { behind } from "./rows.ts";
import { RowsLink } from "./rows-link.tsx";

/** Whole-time equivalents as they are shown everywhere: 431.5. */
export const wte = (value: number): string => shownNumber(site.fields.fundedWte, value);

const columns = [
  { name: "sites", label: "Sites", shown: count },
  { name: "teamsOperational", label: "Teams operational", shown: count },
  { name: "settingsJoined", label: "Settings joined", shown: count },
  { name: "filledWte", label: "Filled WTE", shown: wte },
  { name: "fundedWte", label: "Funded WTE", shown: wte },
] as const;

interface RegionTableProps {
  readonly regions: readonly RegionFigures[];
  /** All regions together: "England", or what the viewer sees of it. */
  readonly scope: string;
  readonly whole: Figures;
}

/** The figures by region; each leads to the rows that it counts. */
export function RegionTable({ regions, scope, whole }: RegionTableProps) {
  const rows = [
    ...regions.map((figures) => ({ key: figures.id, name: figures.name, region: figures.id, figures })),
    { key: "", name: scope, region: undefined, figures: whole },
  ];
  return (
    <div className="figures__scroll">
      <table className="figures" aria-label="The programme by region">
        <thead>
          <tr>
            <th scope="col">Region</th>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col" className="figures__number">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, region, figures }) => (
            <tr key={key} className={region ? undefined : "figures__total"}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column.name} className="figures__number">
                  <RowsLink to={behind[column.name](region)} of={`${column.label.toLowerCase()}, ${name}`}>
                    {column.shown(figures[column.name])}
                  </RowsLink>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
