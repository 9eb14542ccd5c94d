declare module "autocannon" {
  import type { EventEmitter } from "node:events";

  /** One connection. */
  export interface Client extends EventEmitter {
    setBody(body: string): void;
  }

  export interface Options {
    readonly url: string;
    readonly method: "POST";
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    readonly connections: number;
    readonly duration?: number;
    readonly amount?: number;
    readonly timeout?: number;
    readonly sampleInt?: number;
    readonly setupClient?: (client: Client) => void;
    readonly verifyBody?: (body: string) => boolean;
  }

  export interface Result {
    readonly errors: number;
    readonly timeouts: number;
    readonly mismatches: number;
    readonly non2xx: number;
    readonly requests: { readonly sent: number };
  }

  // biome-ignore lint/style/noDefaultExport: it is how the package is made
  export default function autocannon(options: Options, done: (error: Error | null, result: Result) => void): EventEmitter;
}
