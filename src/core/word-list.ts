/** Words written with spaces between them. */
export function list(words: string): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}
