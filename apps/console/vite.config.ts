import { join } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const api = `http://127.0.0.1:${process.env.PORT ?? 4000}`;
/** Where both a page of ours and the API answer: what asks for a page gets it from here. */
const shared = {
  target: api,
  bypass: ({ headers, url }: { headers: { accept?: string }; url?: string }) => (headers.accept?.includes("text/html") ? url : undefined),
};

export default defineConfig({
  plugins: [react()],
  // Our packages are read from their sources by name, not by the condition "source": React Aria names sources under it that it doesn't ship.
  resolve: {
    alias: [{ find: /^@trailblazer\/(fields|records)$/, replacement: join(import.meta.dirname, "../../packages/$1/src/index.ts") }],
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: { chunkSizeWarningLimit: 900 },
  server: {
    proxy: {
      "/graphql": api,
      "/config.json": api,
      "/health": api,
      "/sign-in/provider": api,
      "/sign-in": shared,
      "/sign-out": api,
      "/invitation": shared,
    },
  },
});
