/** The encoding that a document declares: HTML Standard section 13.2.3.2 (prescan), XML 1.0 section 4.3.3. */

/** How far into a document a declaration may stand, in bytes. */
const PRESCAN_LENGTH = 1024;

/** The WHATWG name that a byte order mark, an HTML `meta` or an XML declaration gives; null without one that is known. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, PRESCAN_LENGTH));
  const label = xmlDeclaration(start) ?? metaDeclaration(start);
  return label === null ? null : nameOf(label);
}

function xmlDeclaration(start: string): string | null {
  return /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([^"'>]+)["']/i.exec(start)?.[1] ?? null;
}

function metaDeclaration(start: string): string | null {
  const visible = start.replace(/<!--[^]*?(-->|$)/g, '');
  return /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i.exec(visible)?.[1] ?? null;
}

/** A document whose declaration can be read byte by byte is not in UTF-16, whatever it says. */
function nameOf(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    if (name === 'replacement' || name === 'x-user-defined') return null;
    return name.startsWith('utf-16') ? 'utf-8' : name;
  } catch {
    return null;
  }
}
