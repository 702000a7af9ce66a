/** Items by id, and as an array by id order that stays the same object until one of them changes. */

/** Up to so many changes are patched into the array one by one; past it, sorting anew is quicker. */
const FEW = 32;

/**
 * Changing an item costs the same among ten as among a hundred thousand; the order is made when it is next asked for, so that an
 * edit of ten thousand records orders them once.
 */
export class Shelf<Item> {
  readonly #items = new Map<string, Item>();
  readonly #changed = new Set<string>();
  /** The order as last asked for. */
  #ids: string[] = [];
  #sorted: readonly Item[] = [];

  get(id: string): Item | undefined {
    return this.#items.get(id);
  }

  /** Puts an item on the shelf, or (null) takes it off. */
  set(id: string, item: Item | null): void {
    if (item === null) this.#items.delete(id);
    else this.#items.set(id, item);
    this.#changed.add(id);
  }

  get all(): readonly Item[] {
    if (this.#changed.size > FEW) this.#sort();
    else if (this.#changed.size > 0) this.#patch();
    this.#changed.clear();
    return this.#sorted;
  }

  #sort(): void {
    // Without a comparison of its own, sorting goes by UTF-16 code units, as the schema has it.
    this.#ids = [...this.#items.keys()].toSorted();
    this.#sorted = this.#ids.map((id) => this.#items.get(id) as Item);
  }

  #patch(): void {
    let patched: Item[] | null = null;
    for (const id of this.#changed) {
      const item = this.#items.get(id);
      const place = placeOf(this.#ids, id);
      const present = this.#ids[place] === id ? 1 : 0;
      if (present === 1 ? (patched ?? this.#sorted)[place] === item : item === undefined) continue;
      patched ??= [...this.#sorted];
      if (item === undefined) {
        this.#ids.splice(place, present);
        patched.splice(place, present);
      } else {
        this.#ids.splice(place, present, id);
        patched.splice(place, present, item);
      }
    }
    if (patched) this.#sorted = patched;
  }
}

/** The index of the first id that is not smaller. */
function placeOf(ids: readonly string[], id: string): number {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ids[middle] ?? '') < id) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Shelves by a key: the marks of each article, the statements of each claim. */
export class Shelves<Item> {
  readonly #shelves = new Map<string, Shelf<Item>>();
  static readonly #NOTHING: readonly never[] = [];

  set(key: string, id: string, item: Item | null): void {
    let shelf = this.#shelves.get(key);
    if (!shelf) this.#shelves.set(key, (shelf = new Shelf()));
    shelf.set(id, item);
  }

  of(key: string): readonly Item[] {
    return this.#shelves.get(key)?.all ?? Shelves.#NOTHING;
  }
}
