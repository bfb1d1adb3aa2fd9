// Lists by key, which the first value of a key begins.

/** Puts `value` behind the others of `key`. */
export function append<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
