/** What the name of a file in the progress folder says. */
export type ProgressFile =
  /** A part of what one window wrote. It is in one or two files, `twin` a and b. */
  | {
      readonly kind: "segment";
      readonly device: string;
      readonly writer: string;
      readonly number: number;
      readonly twin: Twin;
    }
  /** Closed segments of one device in one file. */
  | { readonly kind: "archive"; readonly device: string; readonly writer: string }
  /** Records under another name, such as a copy that a syncing program has made. */
  | { readonly kind: "other" };

export type Twin = "a" | "b";

const pattern = /^([a-z0-9]{4,24})-([a-z0-9]{4,24})-(?:(\d{1,6})([ab])|all)\.jsonl$/;

export function toSegmentName(device: string, writer: string, number: number, twin: Twin): string {
  return `${device}-${writer}-${String(number)}${twin}.jsonl`;
}

/** `archive` is a new id. */
export function toArchiveName(device: string, archive: string): string {
  return `${device}-${archive}-all.jsonl`;
}

/** Undefined for a file that holds no records. */
export function parseFileName(name: string): ProgressFile | undefined {
  if (!name.endsWith(".jsonl")) return undefined;
  const [, device, writer, number, twin] = pattern.exec(name) ?? [];
  if (device === undefined || writer === undefined) return { kind: "other" };
  return number === undefined
    ? { kind: "archive", device, writer }
    : { kind: "segment", device, writer, number: Number(number), twin: twin as Twin };
}
