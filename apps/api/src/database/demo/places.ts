import type { Area } from "./areas.ts";
import { townNames } from "./names.ts";
import type { Random } from "./random.ts";

/** Where in an area something stands. */
export interface Spot {
  readonly town: string;
  readonly ward: string;
  readonly constituency: string;
}

const quarters = ["North", "South", "Castle", "Priory", "Riverside"];
const sides = ["North", "South", "East"];

/** Coined towns with their wards and constituencies, six to an area. */
export function placesOf(areas: readonly Area[], chance: Random): ReadonlyMap<Area, readonly Spot[]> {
  const names = townNames(chance);
  return new Map(
    areas.map((area) => {
      const towns = names.splice(0, 6);
      const seats = sides.slice(0, area.teams > 2 ? 3 : 2).map((side) => `${area.name} ${side}`);
      const spots = towns.flatMap((town, i) =>
        quarters
          .slice(0, 2 + (i % 4))
          .map((quarter): Spot => ({ town, ward: `${town} ${quarter}`, constituency: seats[i % seats.length]! })),
      );
      return [area, spots];
    }),
  );
}

const letters = "ABDEFGHJLNPQRSTUWXYZ";

/** A postcode of the area ZZ, which the Post Office has not given to anywhere. */
export function postcode(district: number, chance: Random): string {
  const letter = () => letters[chance.whole(0, letters.length - 1)]!;
  return `ZZ${district} ${chance.whole(1, 9)}${letter()}${letter()}`;
}
