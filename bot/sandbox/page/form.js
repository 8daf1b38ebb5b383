// Gathers the values of a view's controls by block and action, keeps them across redraws, and knows which the app has not seen.

export function form() {
  let readers = [];
  let before = {};
  const told = new Map();
  const name = (blockId, actionId) => JSON.stringify([blockId, actionId]);

  function values() {
    const all = {};
    for (const { blockId, actionId, read } of readers) (all[blockId] ??= {})[actionId] = read() ?? null;
    return all;
  }

  return {
    values,
    /** Called before the controls of the view are drawn again: what they hold now is what they start with. */
    restart() {
      before = values();
      readers = [];
    },
    kept: (blockId, actionId) => before[blockId]?.[actionId],
    join(blockId, actionId, read, isQuiet) {
      readers.push({ blockId, actionId, read, isQuiet });
      const key = name(blockId, actionId);
      if (!told.has(key)) told.set(key, JSON.stringify(read()));
    },
    tell: (blockId, actionId, value) => told.set(name(blockId, actionId), JSON.stringify(value)),
    /** Inputs that tell the app nothing by themselves. */
    untold: () => readers.filter((one) => one.isQuiet).map(({ blockId, actionId, read }) => ({ block_id: blockId, action_id: actionId, value: read() })).filter((one) => told.get(name(one.block_id, one.action_id)) !== JSON.stringify(one.value)),
  };
}
