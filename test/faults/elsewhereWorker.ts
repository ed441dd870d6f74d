import { runScenario } from './browserRun.js';

/** The fault suite as a program of workerd: runs the scenario that a request asks for. */
export default {
  fetch: async (request: Request): Promise<Response> =>
    Response.json(await runScenario(JSON.parse(await request.text()))),
};
