// Generated from media/schemas/pack.schema.json by `npm run generate`. Do not edit.
import type { Pack } from "./packFormat.ts";

export interface SchemaError {
  /** JSON Pointer to the value that is wrong, "" for the whole text. */
  readonly instancePath: string;
  /** The keyword of the schema that is not met, such as "required". */
  readonly keyword: string;
  /** What the keyword asks for, such as `{ missingProperty: "id" }`. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether `data` is a pack; if not, `validate.errors` says why until the next call. */
export const validate: {
  (data: unknown): data is Pack;
  readonly errors?: readonly SchemaError[] | null;
};
