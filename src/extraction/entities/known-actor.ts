/** A role that an actor of the graph holds or held. `during`: EDTF, or null. */
export interface KnownRole {
  title: string;
  of: string;
  during: string | null;
}

/** A subject of the graph that an article may name. */
export interface KnownActor {
  id: string;
  name: string;
  aliases: readonly string[];
  /** Handles and other identifiers, as scheme:value. */
  identifiers: readonly string[];
  roles: readonly KnownRole[];
}
