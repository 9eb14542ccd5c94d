import "./kit/style/console.scss";
import { RouterProvider } from "@tanstack/react-router";
import { programme } from "@trailblazer/records";
import { StrictMode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { createRoot } from "react-dom/client";
import { Provider } from "urql";
import { createClient } from "./client.ts";
import { extensions } from "./extensions.ts";
import { loadConfig } from "./kit/model/config.ts";
import { KitProvider } from "./kit/model/context.tsx";
import { router } from "./routes.tsx";

const config = await loadConfig();

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <Provider value={createClient(programme)}>
      <I18nProvider locale="en-GB">
        <KitProvider model={programme} config={config} extensions={extensions} createClient={createClient}>
          <RouterProvider router={router} />
        </KitProvider>
      </I18nProvider>
    </Provider>
  </StrictMode>,
);
