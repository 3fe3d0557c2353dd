// `npm run package`: builds the extension and packs it into the file that users install.
import { relative } from "node:path";
import { repositoryFolder } from "../vscode/folders.ts";
import { preparation } from "./preparation.ts";

const { path, bytes } = await preparation.package();
console.log(`${relative(repositoryFolder, path)}: ${(bytes / 1024).toFixed(0)} KB`);
