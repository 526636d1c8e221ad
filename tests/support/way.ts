/** A way to a server that can be made to carry nothing, as when the server or the network hangs. */
import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

export type Way = {
  /** The server's address by this way. */
  url: string;
  /** From now on nothing arrives, and connections stay open. */
  block: () => void;
  unblock: () => void;
  close: () => void;
};

export async function openWay(to: string): Promise<Way> {
  const url = new URL(to);
  const { hostname, port } = url;
  const sockets = new Set<Socket>();
  let blocked = false;
  const pass = (from: Socket, into: Socket) => {
    sockets.add(from);
    from.on("data", (bytes) => into.write(bytes)).on("error", () => {});
    from.on("close", () => {
      sockets.delete(from);
      into.destroy();
    });
    if (blocked) from.pause();
  };
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    pass(near, far);
    pass(far, near);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    block: () => {
      blocked = true;
      for (const socket of sockets) socket.pause();
    },
    unblock: () => {
      blocked = false;
      for (const socket of sockets) socket.resume();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
