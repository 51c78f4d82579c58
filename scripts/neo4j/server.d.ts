/** Options to start a Neo4j server; all may be omitted. */
export interface Neo4jOptions {
  /** The port of 127.0.0.1; 0, the default, takes a free one. */
  port?: number;
  /** The folder for the data; by default a temporary one, which `close` removes. */
  dataDir?: string;
  /** A version of Neo4j 5; by default the one that pom.xml pins. */
  version?: string;
  /** The password of the user neo4j, at least 8 characters; without it the server asks for no authentication. */
  password?: string;
  /** Whether to compile with the quick compiler of the JVM alone: it starts in half the time, and never becomes as fast. */
  brief?: boolean;
  /** Whether not to report on standard error that Neo4j is being fetched. */
  quiet?: boolean;
}

/** A Neo4j server that this process started; it dies with this process, however that ends. */
export interface Neo4jServer {
  readonly uri: string;
  readonly port: number;
  readonly version: string;
  readonly dataDir: string;
  /** The JVM's process id; undefined while the server is down. */
  readonly pid: number | undefined;
  /** Settles when the current run of the JVM ends, with how it ended: a signal's name or `status N`. */
  readonly exited: Promise<string>;
  /** Shuts the server down cleanly and keeps its data; `restart` brings it back. Does nothing if it is down. */
  stop(): Promise<void>;
  /** Kills the server, as in a power cut, and keeps its data; `restart` brings it back. */
  kill(): Promise<void>;
  /** Stops the server if it runs, and starts it again on the same port with the same data. */
  restart(): Promise<void>;
  /** Stops the server for good, and removes its data if the folder is a temporary one. */
  close(): Promise<void>;
}

/**
 * Starts a Neo4j community server on 127.0.0.1 and waits until it answers. If something is missing or wrong, it throws an Error
 * whose message says so in a plain sentence.
 */
export function startNeo4j(options?: Neo4jOptions): Promise<Neo4jServer>;
