/** Whether a request asks what its operation would cost, and nothing more: it says so in the extensions that GraphQL over HTTP lets a request have. */
export const isCostOnly = ({ extensions }: { readonly extensions?: Readonly<Record<string, unknown>> | undefined }): boolean =>
  extensions?.costOnly === true;
