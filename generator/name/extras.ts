/** What a convention knows beside the document, for packages that are to have all of it. */
export interface Extras {
  /** The class that the client has methods of its own from, and the runtime module that declares it. */
  readonly client: { readonly className: string; readonly module: string };
  /** What callers need to know of the runtime modules behind those methods, and of others that stand by themselves. */
  readonly exports: readonly RuntimeExports[];
  readonly barrels: readonly Barrel[];
  /** The class that carries a developer's token, in the place of the convention's, which can do less and weighs less. */
  readonly tokenAuth: { readonly name: string; readonly module: string };
  /** How programs prove who calls, beside what the document tells of. */
  readonly authentication: readonly AuthenticationExample[];
  readonly guide: Guide;
  /** What runs on Node alone, and has an entry point of its own. */
  readonly node: readonly RuntimeExports[];
}

/** A way to make the `auth` of a client, for people to copy. */
export interface AuthenticationExample {
  readonly title: string;
  readonly text?: string;
  readonly imports: readonly string[];
  /** What it imports of what runs on Node alone. */
  readonly node?: readonly string[];
  readonly code: string;
  /** What is done when the client is there. */
  readonly after?: string;
}

/** What a README says of what no document tells of, section by section. */
export interface Guide {
  /** Of clients, and of what they can do beside their managers. */
  readonly clients: readonly GuideSection[];
  /** Of hand-written methods of managers, and of entry points. */
  readonly others: readonly GuideSection[];
}

/** A section of a README, with code for people to copy. */
export interface GuideSection {
  readonly title: string;
  readonly text: string;
  /** The client's property with the hand-written methods that it is about; it is left out where there are none. */
  readonly service?: string;
  /** What the code imports of the package's entry points, by what follows the package's name, and of Node's modules. */
  readonly imports: { readonly [entry: string]: readonly string[] };
  readonly code: string;
  /** The options, beside `auth`, of a client that is made from what the code has made. */
  readonly options?: string;
  /** What stands behind the code. */
  readonly notes?: readonly string[];
}

/** A runtime module, and the names that it declares for callers. */
export interface RuntimeExports {
  readonly module: string;
  readonly values: readonly string[];
  readonly types: readonly string[];
}

/** An entry point beside that of the package, and what is exported there. */
export interface Barrel {
  /** The part of the specifier behind the package's name. */
  readonly name: string;
  /** What it gathers: what was generated from the document, or what callers need to know of runtime modules. */
  readonly of: 'managers' | 'models' | 'parameters' | readonly string[];
}
