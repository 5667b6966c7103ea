import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { setTimeout as pause } from "node:timers/promises";

const JAR =
  process.env.MARGINWISE_JAR ??
  fileURLToPath(new URL("../../backend/target/marginwise.jar", import.meta.url));
/** A server for a few minutes spends more on making its code fast than it gains. */
const SHORT_LIVED = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
const START_MILLISECONDS = 60_000;

/** The packaged service in a process of its own, on a port that keeps through a restart. */
export class Server {
  readonly #port: number;
  readonly #managementPort: number;
  #process: ChildProcess | undefined;

  private constructor(port: number, managementPort: number) {
    this.#port = port;
    this.#managementPort = managementPort;
  }

  static async start(): Promise<Server> {
    if (!existsSync(JAR)) throw new Error(`${JAR} is missing: build it with ./mvnw package`);
    const server = new Server(await freePort(), await freePort());
    await server.again();
    return server;
  }

  get origin(): string {
    return `http://localhost:${this.#port}`;
  }

  async again(): Promise<void> {
    const child = spawn("java", [...SHORT_LIVED, "-jar", JAR], {
      env: {
        ...process.env,
        MICRONAUT_SERVER_PORT: String(this.#port),
        ENDPOINTS_ALL_PORT: String(this.#managementPort),
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let said = "";
    const listen = (words: Buffer) => {
      said = (said + words.toString()).slice(-4000);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    this.#process = child;
    const end = Date.now() + START_MILLISECONDS;
    while (!(await answers(this.origin))) {
      if (child.exitCode !== null) throw new Error(`the server ended by itself:\n${said}`);
      if (Date.now() > end) throw new Error(`the server does not answer:\n${said}`);
      await pause(50);
    }
  }

  async stop(): Promise<void> {
    const child = this.#process;
    this.#process = undefined;
    if (child?.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await gone;
  }
}

async function answers(origin: string): Promise<boolean> {
  try {
    return (await fetch(origin)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => {
        resolve(typeof address === "object" && address ? address.port : 0);
      });
    });
  });
}
