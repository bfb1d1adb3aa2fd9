// Node 20 has no Map.groupBy (ECMAScript 2024), with which vitest 5 prints failures: without it a red run shows nothing.
type Grouped<Key, Value> = Map<Key, Value[]>;

Map.groupBy ??= <Key, Value>(
  values: Iterable<Value>,
  keyOf: (value: Value, index: number) => Key,
): Grouped<Key, Value> => {
  const groups: Grouped<Key, Value> = new Map();
  let index = 0;
  for (const value of values) {
    const key = keyOf(value, index++);
    groups.set(key, [...(groups.get(key) ?? []), value]);
  }
  return groups;
};
