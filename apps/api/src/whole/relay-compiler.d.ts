declare module "relay-compiler" {
  /** Where the compiler for this machine lies; null where there is none. */
  const binary: string | null;
  // biome-ignore lint/style/noDefaultExport: as the package has it.
  export default binary;
}
