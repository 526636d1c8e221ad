// What a monitoring system is told of this process and its record, in the text format of Prometheus.
import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";
import type { Metrics } from "../http/service.ts";
import { type Measured, measureNow } from "./now.ts";

/** Node's own figures are the process's, however many services run in it. */
let ofProcess: Registry | undefined;

function processRegistry(): Registry {
  if (ofProcess === undefined) {
    ofProcess = new Registry();
    collectDefaultMetrics({ register: ofProcess });
  }
  return ofProcess;
}

/** The route whose answers draw the dashboard anew. */
const REFRESH = "/api/summary";
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Counts from now on. */
export function createMetrics(measured: Measured): Metrics {
  const process = processRegistry();
  const registry = new Registry();
  const requests = new Counter({
    name: "vigil_http_requests_total",
    help: "Requests that were answered, by the route's pattern; without one: pages, files and what is nowhere.",
    labelNames: ["method", "route", "status"] as const,
    registers: [registry],
  });
  const refreshes = new Histogram({
    name: "vigil_refresh_seconds",
    help: "How long the dashboard's summary took to answer.",
    buckets: SECONDS,
    registers: [registry],
  });
  return {
    type: Registry.PROMETHEUS_CONTENT_TYPE,
    answered: ({ method, route, status, seconds }) => {
      requests.inc({ method, route, status });
      if (route === REFRESH && status === "2xx") refreshes.observe(seconds);
    },
    text: async () => {
      const now = await measureNow(measured);
      const parts = [await process.metrics(), await registry.metrics(), await now.metrics()];
      return parts.map((part) => `${part.trimEnd()}\n`).join("");
    },
  };
}
