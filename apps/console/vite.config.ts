import react from "@vitejs/plugin-react";
import { defaultClientConditions, defineConfig } from "vite";

const api = `http://127.0.0.1:${process.env.PORT ?? 4000}`;

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["source", ...defaultClientConditions] },
  server: { proxy: { "/graphql": api, "/health": api } },
});
