/** Agenda for Change bands from the lowest; and what is on none. */
export const bands = {
  BAND_2: "Band 2",
  BAND_3: "Band 3",
  BAND_4: "Band 4",
  BAND_5: "Band 5",
  BAND_6: "Band 6",
  BAND_7: "Band 7",
  BAND_8A: "Band 8a",
  BAND_8B: "Band 8b",
  OTHER: "Not on NHS bands",
} as const;
