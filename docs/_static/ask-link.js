// Puts code into the part of an address behind "#", and takes it out again.

/** Most bytes of code: a link must also survive programs that cut long ones. */
export const LONGEST = 3000;

const UNSEEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/;

/** Returns the end of an address, or a reason why there is none. */
export function pack(code, above) {
  const bytes = new TextEncoder().encode(code);
  if (!code.trim()) return { problem: "Type something first: the link carries your code." };
  if (bytes.length > LONGEST) {
    const most = LONGEST.toLocaleString("en");
    return {
      problem:
        `The code is too long for a link: ${bytes.length.toLocaleString("en")} bytes, and ${most} are the most. ` +
        "Shorten it, or share it as a file.",
    };
  }
  const text = btoa(String.fromCharCode(...bytes));
  const safe = text.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  return { hash: `#code=${safe}${above ? `&after=${above}` : ""}` };
}

/** Returns the code of an address, or a reason why it is not taken; null if it has none. */
export function unpack(hash) {
  const parts = new URLSearchParams(hash.slice(1));
  const packed = parts.get("code");
  if (packed === null) return null;
  if (packed.length > Math.ceil((LONGEST * 4) / 3)) {
    return { problem: "The code in this link is too long, so it was not taken." };
  }
  try {
    const text = atob(packed.replaceAll("-", "+").replaceAll("_", "/"));
    const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
    const code = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    const above = /^\d{1,3}$/.test(parts.get("after")) ? Number(parts.get("after")) : 0;
    return { code, above, unseen: UNSEEN.test(code) };
  } catch {
    return { problem: "The code in this link is damaged, so it was not taken." };
  }
}
