/** File names made of case names. */

const LONGEST = 80;

/** `<name>.counterpoint.json`, without the characters that a file system somewhere refuses. */
export function caseFileName(name: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^\.+|[. ]+$/g, '');
  return `${safe || 'Case'}.counterpoint.json`;
}
