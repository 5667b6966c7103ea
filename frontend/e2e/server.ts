import type { ChildProcess, ChildProcessByStdio } from "node:child_process";
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { freePort } from "./port.mjs";

const JAR =
  process.env.MARGINWISE_JAR ??
  fileURLToPath(new URL("../../backend/target/marginwise.jar", import.meta.url));
/** A server for a few minutes spends more on making its code fast than it gains. */
const SHORT_LIVED = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"];
/** What the server writes once it answers. */
const STARTED = "Server Running";

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
    this.#process = child;
    await started(child);
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

/** Waits until it says so, or for its end. */
function started(child: ChildProcessByStdio<null, Readable, Readable>): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (words: Buffer) => {
      said = (said + words.toString()).slice(-4000);
      if (said.includes(STARTED)) resolve();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("exit", () => {
      reject(new Error(`the server ended by itself:\n${said}`));
    });
  });
}
