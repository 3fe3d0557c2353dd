import { readFileSync } from "node:fs";
import { join } from "node:path";

export const root = join(import.meta.dirname, "../..");

interface MenuItem {
  readonly command: string;
  readonly when: string;
  readonly group?: string;
}

interface Setting {
  readonly type: string;
  readonly default?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  readonly scope?: string;
  readonly description?: string;
  readonly markdownDescription?: string;
}

/** The parts of package.json that the tests look at. */
export interface Manifest {
  readonly name: string;
  readonly publisher: string;
  readonly displayName: string;
  readonly icon: string;
  readonly main: string;
  readonly browser: string;
  readonly engines: { readonly vscode: string };
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly virtualWorkspaces: boolean;
    readonly untrustedWorkspaces: {
      readonly supported: boolean | "limited";
      readonly description?: string;
      readonly restrictedConfigurations?: readonly string[];
    };
  };
  readonly enabledApiProposals?: readonly string[];
  readonly extensionDependencies?: readonly string[];
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
      readonly icon?: string;
    }[];
    readonly viewsContainers: Readonly<
      Record<
        string,
        readonly { readonly id: string; readonly title: string; readonly icon: string }[]
      >
    >;
    readonly views: Readonly<
      Record<
        string,
        readonly { readonly id: string; readonly name: string; readonly icon: string }[]
      >
    >;
    readonly viewsWelcome: readonly { readonly view: string; readonly contents: string }[];
    readonly keybindings: readonly {
      readonly command: string;
      readonly key: string;
      readonly when: string;
    }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly jsonValidation: readonly { readonly fileMatch: string; readonly url: string }[];
    readonly snippets: readonly { readonly language: string; readonly path: string }[];
  };
}

export function readText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

export const manifest = JSON.parse(readText("package.json")) as Manifest;

/** English strings of the manifest, by key. */
export const strings = JSON.parse(readText("package.nls.json")) as Readonly<Record<string, string>>;

/** The string behind "%key%"; other text as it is. */
export function resolved(text: string): string {
  const key = /^%(.+)%$/.exec(text)?.[1];
  return key === undefined ? text : (strings[key] ?? `no string for ${text}`);
}
