// The first administrator of a store, who corrects an event.
import type { Running } from "../program.ts";

const ACCOUNT = { name: "Bench", email: "bench@example.org", password: "correct horse battery" };
const EVENT = "SYN-0000001";

/** Signs in by the administrator link. The function gives the event another summary and returns when that is committed. */
export async function editorOf({ address, adminToken }: Running) {
  const send = async (method: string, path: string, body: object, cookie: string) => {
    const answer = await fetch(address + path, {
      method,
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  const body = { ...ACCOUNT, token: adminToken() };
  const signedIn = await send("POST", "/api/auth/admin-link", body, "");
  const [cookie = ""] = signedIn.headers.get("set-cookie")?.split(";") ?? [];
  return async (summary: string): Promise<void> => {
    const correction = { summary, reason: "To see how soon it is seen." };
    await send("PATCH", `/api/events/${EVENT}`, correction, cookie);
  };
}
