// The first administrator of a store, who signs in and corrects an event.
import type { Running } from "../program.ts";

export const ACCOUNT = {
  name: "Bench",
  email: "bench@example.org",
  password: "correct horse battery",
};
const EVENT = "SYN-0000001";

/** Uses the administrator link up, and gives the `Cookie` of the session. */
export async function signInAsAdministrator({ address, adminToken }: Running): Promise<string> {
  const body = { ...ACCOUNT, token: adminToken() };
  const signedIn = await send("POST", `${address}/api/auth/admin-link`, body, "");
  return signedIn.headers.get("set-cookie")?.split(";")[0] ?? "";
}

/** Signs in. The function gives the event another summary and returns when that is committed. */
export async function editorOf(running: Running) {
  const cookie = await signInAsAdministrator(running);
  return async (summary: string): Promise<void> => {
    const correction = { summary, reason: "To see how soon it is seen." };
    await send("PATCH", `${running.address}/api/events/${EVENT}`, correction, cookie);
  };
}

/** Sends JSON as whoever the cookie says. Throws unless it is taken. */
export async function send(method: string, address: string, body: object, cookie: string) {
  const answer = await fetch(address, {
    method,
    headers: { "content-type": "application/json", cookie },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer;
}
