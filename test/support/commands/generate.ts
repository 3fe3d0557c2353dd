// `npm run generate`: writes every checked-in file that is made from another one.
import { writeFile } from "node:fs/promises";
import { generatedFiles } from "../generate/generatedFiles.ts";

for (const file of await generatedFiles()) {
  await writeFile(file.path, file.text);
  console.log(`Wrote ${file.path} (${String(file.text.length)} characters).`);
}
