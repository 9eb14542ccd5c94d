import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import react from "@vitejs/plugin-react";
import { defineConfig, type Plugin } from "vite";

const api = `http://127.0.0.1:${process.env.PORT ?? 4000}`;
/** Where both a page of ours and the API answer: what asks for a page gets it from here. */
const shared = {
  target: api,
  bypass: ({ headers, url }: { headers: { accept?: string }; url?: string }) => (headers.accept?.includes("text/html") ? url : undefined),
};

/** Packs as tightly as gzip can, once, what would else be packed quickly for each browser that comes. */
const packed: Plugin = {
  name: "packed",
  apply: "build",
  writeBundle({ dir }, files) {
    for (const name of Object.keys(files)) {
      const path = join(dir!, name);
      if (/\.(js|css|svg|ttf)$/.test(name)) writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
    }
  },
};

export default defineConfig({
  plugins: [react(), packed],
  // Our packages are read from their sources by name, not by the condition "source": React Aria names sources under it that it doesn't ship.
  resolve: {
    alias: [
      { find: /^@trailblazer\/(fields|records)$/, replacement: join(import.meta.dirname, "../../packages/$1/src/index.ts") },
      { find: "@trailblazer/client/wire", replacement: join(import.meta.dirname, "../../packages/client/src/wire/index.ts") },
    ],
  },
  css: { preprocessorOptions: { scss: { quietDeps: true } } },
  build: {
    chunkSizeWarningLimit: 900,
    // What every page needs comes as one script: packed by itself, each of fifty small ones would be larger.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "first", tags: ["$initial"] }] } } },
  },
  server: {
    proxy: {
      "/graphql": api,
      "/table": api,
      "/config.json": api,
      "/health": api,
      "/sign-in/provider": api,
      "/sign-in": shared,
      "/sign-out": api,
      "/invitation": shared,
    },
  },
});
