/**
 * At most one piece of work at a time. What comes while one is under way waits, and of those that wait only the newest is
 * done.
 */
export function newestWins<Value>(work: (value: Value) => Promise<void>): (value: Value) => void {
  let busy = false;
  let waiting: { readonly value: Value } | null = null;

  async function run(value: Value): Promise<void> {
    busy = true;
    try {
      await work(value);
    } finally {
      busy = false;
      const next = waiting;
      waiting = null;
      if (next) void run(next.value);
    }
  }

  return (value) => {
    if (busy) waiting = { value };
    else void run(value);
  };
}
