/** Where each NHS England region of 2019 on stands on a map of tiles: column and row. Others, as those of before, follow below. */
export const places: Readonly<Record<string, readonly [number, number]>> = {
  "North West": [1, 2],
  "North East and Yorkshire": [2, 1],
  Midlands: [2, 2],
  "East of England": [3, 2],
  London: [3, 3],
  "South West": [1, 4],
  "South East": [2, 4],
};
