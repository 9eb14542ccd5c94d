/** As much of the OpenID provider as tests use: it comes without types. */
declare module "oidc-provider" {
  import type { RequestListener } from "node:http";

  export class Provider {
    constructor(issuer: string, options: Readonly<Record<string, unknown>>);
    callback(): RequestListener;
  }
}
