import { inject } from "vitest";

/** The register of the walks that go one after another in this process, and its provider's address: nobody else changes it meanwhile. */
export const { register, provider } = inject("registers")[Number(process.env.VITEST_POOL_ID) - 1]!;
