/**
 * An object that stands in for a `T` of which only `slice` is known: the slice is checked against T's own types, and touching
 * anything else throws. Self-contained, because it also runs as source text inside a page.
 */
export function strict<T extends object>(name: string, slice: Partial<T>): T {
  const asked = new Set(['then', 'toJSON', '__esModule', 'asymmetricMatch', '$$typeof', 'nodeType', 'tagName']);
  return new Proxy(slice, {
    get(target, key) {
      // What promises, module interop and assertion libraries ask of any object.
      if (typeof key === 'symbol' || key in target || asked.has(key)) return Reflect.get(target, key);
      throw new Error(`The Electron stand-in knows no ${name}.${key}.`);
    },
    set(_target, key) {
      throw new Error(`The Electron stand-in lets nobody set ${name}.${String(key)}.`);
    },
  }) as T;
}
