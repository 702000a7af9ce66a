/** The encodings a person can choose from when the guess was wrong. */
import type { EncodingGuess } from '#articles/reader.ts';

const NAMES: Readonly<Record<string, string>> = {
  'utf-8': 'Unicode (UTF-8)',
  'utf-16le': 'Unicode (UTF-16, little-endian)',
  'utf-16be': 'Unicode (UTF-16, big-endian)',
  'windows-1252': 'Western (windows-1252)',
  'iso-8859-1': 'Western (Latin-1)',
  'iso-8859-15': 'Western (Latin-9)',
  'windows-1250': 'Central European (windows-1250)',
  'iso-8859-2': 'Central European (Latin-2)',
  'windows-1251': 'Cyrillic (windows-1251)',
  'koi8-r': 'Cyrillic (KOI8-R)',
  'koi8-u': 'Cyrillic (KOI8-U)',
  'iso-8859-5': 'Cyrillic (ISO 8859-5)',
  ibm866: 'Cyrillic (DOS, IBM866)',
  gb18030: 'Chinese, simplified (GB18030)',
  big5: 'Chinese, traditional (Big5)',
  shift_jis: 'Japanese (Shift JIS)',
  'euc-jp': 'Japanese (EUC-JP)',
  'euc-kr': 'Korean (EUC-KR)',
  'windows-1253': 'Greek (windows-1253)',
  'windows-1254': 'Turkish (windows-1254)',
  'windows-1255': 'Hebrew (windows-1255)',
  'windows-1256': 'Arabic (windows-1256)',
};

/** The encoding in words: "Cyrillic (KOI8-R)". */
export function encodingName(name: string): string {
  return NAMES[name] ?? name;
}

/** Every encoding on offer: the one in use, others that fit the bytes, then the rest. */
export function encodingChoices(guess: EncodingGuess): readonly string[] {
  return [...new Set([guess.name, ...guess.alternatives, ...Object.keys(NAMES)])];
}
