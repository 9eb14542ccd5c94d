import react from "@vitejs/plugin-react";
import { mergeConfig } from "vitest/config";
import { base } from "../../vitest.base.ts";

// The walks start the API and a browser.
export default mergeConfig(base, { plugins: [react()], test: { testTimeout: 60_000, hookTimeout: 60_000 } });
