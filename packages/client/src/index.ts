export type { Reading } from "./reading.ts";
export { type Asked, type Options, type Register, register } from "./register.ts";
export type { InputOf, Name, NameOf, OrderOf, PatchOf, Plain, Plural, Selected, SelectOf, WhereOf } from "./types.ts";
export { type Ask, type ConflictField, type Problem, type Refusal, Refused, type Use } from "./wire/index.ts";
export type { Why, Writing, Written } from "./writing.ts";
