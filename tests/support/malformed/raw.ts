/** What is hardly HTTP, byte by byte on a socket. */
import { connect } from "node:net";
import { NET_MS } from "../net.ts";

/** Sends the text, each character a byte, ends, and gives all that comes back; rejects when the other side does not end it in time. */
export function sendRaw(address: string, text: string): Promise<string> {
  const { hostname, port } = new URL(address);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let heard = "";
    socket.setTimeout(NET_MS, () => {
      socket.destroy();
      reject(new Error(`no end: ${text.slice(0, 80)}`));
    });
    socket
      .setEncoding("latin1")
      .on("data", (piece) => {
        heard += piece;
      })
      // A server that hangs up in the middle has refused, too.
      .on("error", () => {})
      .on("close", () => resolve(heard))
      .end(text, "latin1");
  });
}

const HOST = "Host: 127.0.0.1\r\n";
const POST = `POST /api/drafts HTTP/1.1\r\n${HOST}Content-Type: application/json\r\n`;

/** By what is wrong with it. */
export const RAW: Readonly<Record<string, string>> = {
  "no HTTP at all": "GARBAGE\r\n\r\n",
  "the first bytes of TLS": "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
  "another version": `GET / HTTP/9.9\r\n${HOST}\r\n`,
  "no host": "GET /api/me HTTP/1.1\r\n\r\n",
  "two hosts": `GET /api/me HTTP/1.1\r\n${HOST}Host: y\r\n\r\n`,
  "a header without a colon": `GET /api/me HTTP/1.1\r\n${HOST}nonsense\r\n\r\n`,
  "a NUL in a header": `GET /api/me HTTP/1.1\r\n${HOST}A: \0\r\n\r\n`,
  "a folded header": `GET /api/me HTTP/1.1\r\n${HOST}A: b\r\n c\r\n\r\n`,
  "a header of 100 KB": `GET /api/me HTTP/1.1\r\n${HOST}A: ${"x".repeat(100_000)}\r\n\r\n`,
  "five thousand headers": `GET /api/me HTTP/1.1\r\n${HOST}${"A: b\r\n".repeat(5_000)}\r\n`,
  "an address of 100 KB": `GET /api/events?q=${"x".repeat(100_000)} HTTP/1.1\r\n${HOST}\r\n`,
  "a raw byte in the address": `GET /api/events?q=\xff\xfe HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "a space in the address": `GET /api/events?q=a b HTTP/1.1\r\n${HOST}\r\n`,
  "an address of nobody": `GET http://[/ HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "an address that only begins": `GET // HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "an address with half a bracket": `GET //[ HTTP/1.1\r\n${HOST}Connection: close\r\n\r\n`,
  "no address": `GET  HTTP/1.1\r\n${HOST}\r\n`,
  "an address without a slash": `GET api/me HTTP/1.1\r\n${HOST}\r\n`,
  "a tunnel": `CONNECT 127.0.0.1:22 HTTP/1.1\r\n${HOST}\r\n`,
  "an unknown method": `NONSENSE /api/me HTTP/1.1\r\n${HOST}\r\n`,
  "a length that is none": `${POST}Content-Length: nonsense\r\n\r\n{}`,
  "a length below nothing": `${POST}Content-Length: -1\r\n\r\n{}`,
  "a length beyond all": `${POST}Content-Length: 99999999999999999999\r\n\r\n{}`,
  "two lengths": `${POST}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`,
  "a length and pieces": `${POST}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
  "pieces of no length": `${POST}Transfer-Encoding: chunked\r\n\r\nnonsense\r\n{}\r\n0\r\n\r\n`,
  "an encoding of nobody": `${POST}Transfer-Encoding: nonsense\r\n\r\n{}`,
  "less than announced": `${POST}Content-Length: 200\r\n\r\n{`,
  "pieces without an end": `${POST}Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n`,
  "an expectation of nobody": `${POST}Expect: nonsense\r\nContent-Length: 2\r\n\r\n{}`,
};
