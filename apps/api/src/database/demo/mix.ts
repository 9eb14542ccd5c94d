import type { EstablishmentType, Phase } from "@trailblazer/records";

/** A kind of setting: how common it is, and what settings of the kind are like. */
export interface Sort {
  /** Of a thousand settings. */
  readonly share: number;
  readonly phase: Phase;
  readonly types: readonly (readonly [EstablishmentType, number])[];
  /** What follows the coined word, with the ages that go with it. */
  readonly endings: readonly (readonly [string, number, number])[];
  readonly pupils: readonly [number, number];
  /** Percentages of pupils with free meals, where the census gives them. */
  readonly meals?: readonly [number, number];
  readonly isCollege?: true;
}

/** About seven in ten are primary schools and two in ten secondary, as in the areas that joined the real programme. */
export const sorts: readonly Sort[] = [
  {
    share: 700,
    phase: "PRIMARY",
    types: [
      ["COMMUNITY_SCHOOL", 38],
      ["ACADEMY_CONVERTER", 26],
      ["ACADEMY_SPONSOR_LED", 8],
      ["VOLUNTARY_AIDED_SCHOOL", 14],
      ["VOLUNTARY_CONTROLLED_SCHOOL", 9],
      ["FOUNDATION_SCHOOL", 4],
      ["FREE_SCHOOL", 1],
    ],
    endings: [
      ["Primary School", 4, 11],
      ["Primary School", 3, 11],
      ["Community Primary School", 3, 11],
      ["Infant School", 4, 7],
      ["Junior School", 7, 11],
    ],
    pupils: [95, 640],
    meals: [4, 48],
  },
  {
    share: 198,
    phase: "SECONDARY",
    types: [
      ["ACADEMY_CONVERTER", 48],
      ["ACADEMY_SPONSOR_LED", 20],
      ["COMMUNITY_SCHOOL", 14],
      ["FOUNDATION_SCHOOL", 8],
      ["VOLUNTARY_AIDED_SCHOOL", 7],
      ["FREE_SCHOOL", 3],
    ],
    endings: [
      ["School", 11, 16],
      ["High School", 11, 16],
      ["High School", 11, 18],
      ["Community School", 11, 18],
    ],
    pupils: [520, 1850],
    meals: [5, 44],
  },
  {
    share: 42,
    phase: "NOT_APPLICABLE",
    types: [
      ["COMMUNITY_SPECIAL_SCHOOL", 60],
      ["ACADEMY_SPECIAL_CONVERTER", 25],
      ["FOUNDATION_SPECIAL_SCHOOL", 9],
      ["NON_MAINTAINED_SPECIAL_SCHOOL", 6],
    ],
    endings: [
      ["Special School", 4, 19],
      ["Special School", 11, 19],
      ["School", 2, 19],
    ],
    pupils: [48, 240],
    meals: [24, 58],
  },
  {
    share: 20,
    phase: "NOT_APPLICABLE",
    types: [
      ["PUPIL_REFERRAL_UNIT", 65],
      ["ACADEMY_ALTERNATIVE_PROVISION_CONVERTER", 25],
      ["FREE_SCHOOL_ALTERNATIVE_PROVISION", 10],
    ],
    endings: [
      ["Pupil Referral Unit", 11, 16],
      ["Learning Centre", 5, 16],
    ],
    pupils: [16, 130],
    meals: [38, 72],
  },
  {
    share: 16,
    phase: "SIXTEEN_PLUS",
    types: [["FURTHER_EDUCATION", 1]],
    endings: [["College", 16, 99]],
    pupils: [1400, 5200],
    isCollege: true,
  },
  { share: 4, phase: "SIXTEEN_PLUS", types: [["ACADEMY_16_TO_19_CONVERTER", 1]], endings: [["Sixth Form", 16, 19]], pupils: [420, 1600] },
  { share: 8, phase: "NURSERY", types: [["LOCAL_AUTHORITY_NURSERY_SCHOOL", 1]], endings: [["Nursery School", 2, 5]], pupils: [52, 140] },
  {
    share: 10,
    phase: "ALL_THROUGH",
    types: [
      ["ACADEMY_SPONSOR_LED", 40],
      ["ACADEMY_CONVERTER", 40],
      ["FREE_SCHOOL", 20],
    ],
    endings: [["All-through School", 3, 18]],
    pupils: [840, 1950],
    meals: [9, 40],
  },
  { share: 2, phase: "NOT_APPLICABLE", types: [["OTHER_INDEPENDENT_SCHOOL", 1]], endings: [["House School", 4, 18]], pupils: [110, 480] },
];

/** Rural Urban Classification of the places of a region, London apart: mostly towns, some villages. */
export const landscapes = [
  ["A1", 18],
  ["B1", 6],
  ["C1", 44],
  ["C2", 1],
  ["D1", 15],
  ["D2", 1],
  ["E1", 12],
  ["F1", 3],
] as const;
