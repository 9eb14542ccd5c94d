import type { CSSProperties } from "react";
import type { Group } from "../../kit/desk/groups.ts";
import { NumberLink } from "../../kit/desk/number.tsx";
import { places } from "./regions.ts";

/** England as a tile for each region, the darker the more; each leads to its rows. */
export function RegionTiles({ groups, label }: { readonly groups: readonly Group[]; readonly label: string }) {
  const most = Math.max(1, ...groups.map(({ value }) => value));
  return (
    <ul className="region-tiles" aria-label={label}>
      {groups.map((group) => {
        const [{ words } = { words: "" }] = group.keys;
        const [column, row] = places[words] ?? [];
        const style = { gridColumn: column, gridRow: row, "--share": `${Math.round((group.value / most) * 45)}%` };
        return (
          <li key={words} className="region-tiles__tile" style={style as CSSProperties}>
            <NumberLink of={group} className="region-tiles__link">
              <span className="region-tiles__name">{words}</span>
            </NumberLink>
          </li>
        );
      })}
    </ul>
  );
}
