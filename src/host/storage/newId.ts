import type { NewId } from "../../core/ports.ts";

const alphabet = "0123456789abcdefghijklmnopqrstuv";
const length = 16;

/** 16 characters with 80 bits of chance. */
export const newId: NewId = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) =>
    alphabet.charAt(byte % alphabet.length),
  ).join("");
