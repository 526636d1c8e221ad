/** Runs a job by hand over HTTP and waits for its end. */
import type request from "supertest";
import { expect } from "vitest";
import type { JobAnswer, Run } from "../../domain/answers/job.ts";
import { eventually } from "./eventually.ts";

type Agent = ReturnType<typeof request.agent>;

/** The job's status. */
export async function jobNamed(agent: Agent, name: string): Promise<JobAnswer> {
  const { body } = await agent.get("/api/jobs").expect(200);
  return body.items.find((job: JobAnswer) => job.name === name);
}

/** Runs the job and gives the run as its history shows it. */
export async function runJob(agent: Agent, name: string): Promise<Run> {
  const { body } = await agent.post(`/api/jobs/${name}/run`).expect(202);
  return eventually(async () => {
    const run = (await jobNamed(agent, name)).runs.find(({ id }) => id === body.id);
    expect(run?.finished_at).toEqual(expect.any(String));
    return run as Run;
  });
}
