import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { makeLineStream } from "../vscode/lineStream.ts";
import { waitUntil } from "../vscode/waitUntil.ts";
import type { OrderLine, OrderName, RecorderOrders, ReportLine } from "./recorderOrders.ts";

type Hello = Extract<ReportLine, { kind: "hello" }>;

const startTimeoutMs = 60_000;

/** An extension host with the recorder in it. */
export class RecorderHost {
  readonly pid: number;
  /** The folder in which VS Code keeps what belongs to the recorder. */
  readonly storage: string;
  readonly device: string;
  /** The answers that it said were on disk, up to now. */
  readonly saved: number[] = [];
  /** Resolves when the extension host has ended, and all that it said has been read. */
  readonly ended: Promise<void>;
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (report: ReportLine | undefined) => void>();
  #orders = 0;
  #hasEnded = false;

  constructor({ pid, storage, device }: Hello, socket: Socket, ended: Promise<void>) {
    this.pid = pid;
    this.storage = storage;
    this.device = device;
    this.#socket = socket;
    this.ended = ended;
    void ended.then(() => {
      this.#hasEnded = true;
      for (const settle of this.#waiting.values()) settle(undefined);
    });
  }

  /** Resolves to what the recorder answers; undefined when the host ends before that. */
  async ask<Name extends OrderName>(
    name: Name,
    order: RecorderOrders[Name]["order"],
  ): Promise<RecorderOrders[Name]["answer"] | undefined> {
    if (this.#hasEnded) return undefined;
    this.#orders += 1;
    const id = this.#orders;
    const line: OrderLine = { id, name, order };
    const report = await new Promise<ReportLine | undefined>((settle) => {
      this.#waiting.set(id, settle);
      this.#socket.write(`${JSON.stringify(line)}\n`);
    });
    if (report?.kind === "failed") throw new Error(report.message);
    return report?.kind === "done" ? (report.answer as RecorderOrders[Name]["answer"]) : undefined;
  }

  /** Takes a line that the recorder has sent. */
  take(report: ReportLine): void {
    if (report.kind === "saved") this.saved.push(report.number);
    else if (report.kind !== "hello") this.#waiting.get(report.id)?.(report);
  }
}

/** The port on this machine to which recorders report. */
export class RecorderPort {
  readonly #server: Server;
  readonly #hosts: RecorderHost[] = [];

  static async listen(): Promise<RecorderPort> {
    const server = createServer();
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new RecorderPort(server);
  }

  private constructor(server: Server) {
    this.#server = server;
    server.on("connection", (socket) => {
      this.#read(socket);
    });
  }

  get number(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  /** The next host that has started, also before this call. */
  nextHost(): Promise<RecorderHost> {
    return waitUntil("an extension host has the recorder", startTimeoutMs, () =>
      this.#hosts.shift(),
    );
  }

  async close(): Promise<void> {
    this.#server.close();
    await once(this.#server, "close");
  }

  #read(socket: Socket): void {
    // Who is killed may reset the connection; what came before is read all the same.
    socket.on("error", () => undefined);
    const ended = new Promise<void>((resolve) =>
      socket.once("close", () => {
        resolve();
      }),
    );
    let host: RecorderHost | undefined;
    const lines = makeLineStream((line) => {
      const report = JSON.parse(line) as ReportLine;
      if (report.kind === "hello") {
        host = new RecorderHost(report, socket, ended);
        this.#hosts.push(host);
      } else host?.take(report);
    });
    // Not piped: at the end there may be the half of a line, which says nothing.
    socket.on("data", (chunk) => lines.write(chunk));
  }
}
