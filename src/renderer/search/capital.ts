/** A word as it stands in the middle of a key of the catalogue: `entityType` is `EntityType` in `search.kindEntityType`. */
export function capital<Word extends string>(word: Word): Capitalize<Word> {
  return (word.charAt(0).toUpperCase() + word.slice(1)) as Capitalize<Word>;
}
