import { getMetadataStorage } from "type-graphql";

/** The class that the engine last made of a record, by its name: as a type for decorators, which ask when the schema is built. */
export const declaredRecord = (name: string) => (): typeof String =>
  getMetadataStorage().objectTypes.findLast((one) => one.name === name)!.target as unknown as typeof String;

/** The same of a choice's enumeration. */
export const declaredChoice = (name: string) => (): typeof String =>
  getMetadataStorage().enums.findLast((one) => one.name === name)!.enumObj as unknown as typeof String;
