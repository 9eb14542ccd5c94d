/**
 * The lists of the Department for Education's school register (Get Information about Schools), April 2025:
 * the register's own words, so that a file is read by them.
 */
export const establishmentTypes = {
  COMMUNITY_SCHOOL: "Community school",
  VOLUNTARY_AIDED_SCHOOL: "Voluntary aided school",
  VOLUNTARY_CONTROLLED_SCHOOL: "Voluntary controlled school",
  FOUNDATION_SCHOOL: "Foundation school",
  CITY_TECHNOLOGY_COLLEGE: "City technology college",
  COMMUNITY_SPECIAL_SCHOOL: "Community special school",
  NON_MAINTAINED_SPECIAL_SCHOOL: "Non-maintained special school",
  OTHER_INDEPENDENT_SPECIAL_SCHOOL: "Other independent special school",
  OTHER_INDEPENDENT_SCHOOL: "Other independent school",
  FOUNDATION_SPECIAL_SCHOOL: "Foundation special school",
  PUPIL_REFERRAL_UNIT: "Pupil referral unit",
  LOCAL_AUTHORITY_NURSERY_SCHOOL: "Local authority nursery school",
  FURTHER_EDUCATION: "Further education",
  SECURE_UNIT: "Secure units",
  OFFSHORE_SCHOOL: "Offshore schools",
  SERVICE_CHILDRENS_EDUCATION: "Service children's education",
  MISCELLANEOUS: "Miscellaneous",
  ACADEMY_SPONSOR_LED: "Academy sponsor led",
  HIGHER_EDUCATION_INSTITUTION: "Higher education institutions",
  WELSH_ESTABLISHMENT: "Welsh establishment",
  SIXTH_FORM_CENTRE: "Sixth form centres",
  SPECIAL_POST_16_INSTITUTION: "Special post 16 institution",
  ACADEMY_SPECIAL_SPONSOR_LED: "Academy special sponsor led",
  ACADEMY_CONVERTER: "Academy converter",
  FREE_SCHOOL: "Free schools",
  FREE_SCHOOL_SPECIAL: "Free schools special",
  BRITISH_SCHOOL_OVERSEAS: "British schools overseas",
  FREE_SCHOOL_ALTERNATIVE_PROVISION: "Free schools alternative provision",
  FREE_SCHOOL_16_TO_19: "Free schools 16 to 19",
  UNIVERSITY_TECHNICAL_COLLEGE: "University technical college",
  STUDIO_SCHOOL: "Studio schools",
  ACADEMY_ALTERNATIVE_PROVISION_CONVERTER: "Academy alternative provision converter",
  ACADEMY_ALTERNATIVE_PROVISION_SPONSOR_LED: "Academy alternative provision sponsor led",
  ACADEMY_SPECIAL_CONVERTER: "Academy special converter",
  ACADEMY_16_TO_19_CONVERTER: "Academy 16-19 converter",
  ACADEMY_16_TO_19_SPONSOR_LED: "Academy 16 to 19 sponsor led",
  ONLINE_PROVIDER: "Online provider",
  OTHER_GOVERNMENT_DEPARTMENT: "Institution funded by other government department",
  ACADEMY_SECURE_16_TO_19: "Academy secure 16 to 19",
} as const;

export type EstablishmentType = keyof typeof establishmentTypes;

/** The register's numeric code of each type, as its downloads give it. */
export const establishmentTypeCodes: Readonly<Record<EstablishmentType, number>> = {
  COMMUNITY_SCHOOL: 1,
  VOLUNTARY_AIDED_SCHOOL: 2,
  VOLUNTARY_CONTROLLED_SCHOOL: 3,
  FOUNDATION_SCHOOL: 5,
  CITY_TECHNOLOGY_COLLEGE: 6,
  COMMUNITY_SPECIAL_SCHOOL: 7,
  NON_MAINTAINED_SPECIAL_SCHOOL: 8,
  OTHER_INDEPENDENT_SPECIAL_SCHOOL: 10,
  OTHER_INDEPENDENT_SCHOOL: 11,
  FOUNDATION_SPECIAL_SCHOOL: 12,
  PUPIL_REFERRAL_UNIT: 14,
  LOCAL_AUTHORITY_NURSERY_SCHOOL: 15,
  FURTHER_EDUCATION: 18,
  SECURE_UNIT: 24,
  OFFSHORE_SCHOOL: 25,
  SERVICE_CHILDRENS_EDUCATION: 26,
  MISCELLANEOUS: 27,
  ACADEMY_SPONSOR_LED: 28,
  HIGHER_EDUCATION_INSTITUTION: 29,
  WELSH_ESTABLISHMENT: 30,
  SIXTH_FORM_CENTRE: 31,
  SPECIAL_POST_16_INSTITUTION: 32,
  ACADEMY_SPECIAL_SPONSOR_LED: 33,
  ACADEMY_CONVERTER: 34,
  FREE_SCHOOL: 35,
  FREE_SCHOOL_SPECIAL: 36,
  BRITISH_SCHOOL_OVERSEAS: 37,
  FREE_SCHOOL_ALTERNATIVE_PROVISION: 38,
  FREE_SCHOOL_16_TO_19: 39,
  UNIVERSITY_TECHNICAL_COLLEGE: 40,
  STUDIO_SCHOOL: 41,
  ACADEMY_ALTERNATIVE_PROVISION_CONVERTER: 42,
  ACADEMY_ALTERNATIVE_PROVISION_SPONSOR_LED: 43,
  ACADEMY_SPECIAL_CONVERTER: 44,
  ACADEMY_16_TO_19_CONVERTER: 45,
  ACADEMY_16_TO_19_SPONSOR_LED: 46,
  ONLINE_PROVIDER: 49,
  OTHER_GOVERNMENT_DEPARTMENT: 56,
  ACADEMY_SECURE_16_TO_19: 57,
};

export const phases = {
  NURSERY: "Nursery",
  PRIMARY: "Primary",
  MIDDLE_DEEMED_PRIMARY: "Middle deemed primary",
  SECONDARY: "Secondary",
  MIDDLE_DEEMED_SECONDARY: "Middle deemed secondary",
  SIXTEEN_PLUS: "16 plus",
  ALL_THROUGH: "All-through",
  NOT_APPLICABLE: "Not applicable",
} as const;

export type Phase = keyof typeof phases;

export const settingStatuses = {
  OPEN: "Open",
  PROPOSED_TO_CLOSE: "Open, but proposed to close",
  CLOSED: "Closed",
  PROPOSED_TO_OPEN: "Proposed to open",
} as const;

/** What a setting is, in the words that people use. */
export const settingClasses = {
  NURSERY: "Nursery",
  PRIMARY: "Primary",
  SECONDARY: "Secondary",
  ALL_THROUGH: "All-through",
  SIXTEEN_PLUS: "16 plus",
  COLLEGE: "College",
  SPECIAL: "Special",
  ALTERNATIVE_PROVISION: "Alternative provision",
  INDEPENDENT: "Independent",
  OTHER: "Other",
} as const;

export type SettingClass = keyof typeof settingClasses;

/** The class that a type decides by itself, whatever the phase. */
export const classOfType: Readonly<Partial<Record<EstablishmentType, SettingClass>>> = {
  COMMUNITY_SPECIAL_SCHOOL: "SPECIAL",
  NON_MAINTAINED_SPECIAL_SCHOOL: "SPECIAL",
  OTHER_INDEPENDENT_SPECIAL_SCHOOL: "SPECIAL",
  FOUNDATION_SPECIAL_SCHOOL: "SPECIAL",
  SPECIAL_POST_16_INSTITUTION: "SPECIAL",
  ACADEMY_SPECIAL_SPONSOR_LED: "SPECIAL",
  ACADEMY_SPECIAL_CONVERTER: "SPECIAL",
  FREE_SCHOOL_SPECIAL: "SPECIAL",
  PUPIL_REFERRAL_UNIT: "ALTERNATIVE_PROVISION",
  FREE_SCHOOL_ALTERNATIVE_PROVISION: "ALTERNATIVE_PROVISION",
  ACADEMY_ALTERNATIVE_PROVISION_CONVERTER: "ALTERNATIVE_PROVISION",
  ACADEMY_ALTERNATIVE_PROVISION_SPONSOR_LED: "ALTERNATIVE_PROVISION",
  SECURE_UNIT: "OTHER",
  ACADEMY_SECURE_16_TO_19: "OTHER",
  LOCAL_AUTHORITY_NURSERY_SCHOOL: "NURSERY",
  FURTHER_EDUCATION: "COLLEGE",
  OTHER_INDEPENDENT_SCHOOL: "INDEPENDENT",
  HIGHER_EDUCATION_INSTITUTION: "OTHER",
  MISCELLANEOUS: "OTHER",
  OFFSHORE_SCHOOL: "OTHER",
  SERVICE_CHILDRENS_EDUCATION: "OTHER",
  WELSH_ESTABLISHMENT: "OTHER",
  BRITISH_SCHOOL_OVERSEAS: "OTHER",
  ONLINE_PROVIDER: "OTHER",
  OTHER_GOVERNMENT_DEPARTMENT: "OTHER",
  SIXTH_FORM_CENTRE: "SIXTEEN_PLUS",
  FREE_SCHOOL_16_TO_19: "SIXTEEN_PLUS",
  ACADEMY_16_TO_19_CONVERTER: "SIXTEEN_PLUS",
  ACADEMY_16_TO_19_SPONSOR_LED: "SIXTEEN_PLUS",
};

/** The class that a phase decides where the type left it open. */
export const classOfPhase: Readonly<Partial<Record<Phase, SettingClass>>> = {
  NURSERY: "NURSERY",
  PRIMARY: "PRIMARY",
  MIDDLE_DEEMED_PRIMARY: "PRIMARY",
  SECONDARY: "SECONDARY",
  MIDDLE_DEEMED_SECONDARY: "SECONDARY",
  SIXTEEN_PLUS: "SIXTEEN_PLUS",
  ALL_THROUGH: "ALL_THROUGH",
  NOT_APPLICABLE: "OTHER",
};

/** Rural Urban Classification 2011 of small areas, by its own letters and words. */
export const urbanRural = {
  A1: "Urban major conurbation",
  B1: "Urban minor conurbation",
  C1: "Urban city and town",
  C2: "Urban city and town in a sparse setting",
  D1: "Rural town and fringe",
  D2: "Rural town and fringe in a sparse setting",
  E1: "Rural village",
  E2: "Rural village in a sparse setting",
  F1: "Rural hamlet and isolated dwellings",
  F2: "Rural hamlet and isolated dwellings in a sparse setting",
} as const;
