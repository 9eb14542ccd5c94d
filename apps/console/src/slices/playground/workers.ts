const workers = {
  editor: () => new Worker(new URL("./editor.worker.ts", import.meta.url), { type: "module" }),
  graphql: () => new Worker(new URL("./graphql.worker.ts", import.meta.url), { type: "module" }),
  json: () => new Worker(new URL("./json.worker.ts", import.meta.url), { type: "module" }),
};

/** Tells the editor where its workers are: files of ours, as the policy of the page admits no others. */
export function provideWorkers(): void {
  const getWorker = (_: string, label: string) => (label === "json" || label === "graphql" ? workers[label]() : workers.editor());
  window.MonacoEnvironment = { getWorker };
}
