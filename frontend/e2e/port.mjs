import { createServer } from "node:net";

/** Below those that the system gives to connections, so that none takes it between two starts. */
let nextPort = 20_000 + ((process.pid * 97) % 12_000);

/**
 * A port that nobody listens on, and that is given once.
 *
 * @returns {Promise<number>}
 */
export function freePort() {
  const port = nextPort;
  nextPort += 1;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", () => {
      freePort().then(resolve, reject);
    });
    probe.listen(port, () => {
      probe.close(() => {
        resolve(port);
      });
    });
  });
}
