export type { Ask, Options } from "./asking.ts";
export type { Reading } from "./reading.ts";
export { type Problem, Refused } from "./refused.ts";
export { type Asked, type Register, register } from "./register.ts";
export type { Name, NameOf, OrderOf, Plain, Plural, Selected, SelectOf, WhereOf } from "./types.ts";
