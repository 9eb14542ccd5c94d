export * from "./disclosure.ts";
export * from "./field.ts";
export * from "./model.ts";
export * from "./policy.ts";
export * from "./problems.ts";
export * from "./record.ts";
export * from "./words.ts";
