import { expect, test, vi } from "vitest";
import { newestWins } from "./newest-wins";

test("what waits gives way to what is newer, and the newest is always done", async () => {
  const done: number[] = [];
  const ends: (() => void)[] = [];
  const ask = newestWins<number>((value) => {
    done.push(value);
    return new Promise((end) => ends.push(end));
  });

  [1, 2, 3, 4].forEach(ask);
  expect(done).toEqual([1]);

  ends[0]?.();
  await vi.waitFor(() => {
    expect(done).toEqual([1, 4]);
  });
});

test("work that fails does not stop what comes next", async () => {
  const done: number[] = [];
  const ask = newestWins<number>((value) => {
    done.push(value);
    return value === 1 ? Promise.reject(new Error("lost")).catch(() => undefined) : Promise.resolve();
  });

  ask(1);
  ask(2);
  await vi.waitFor(() => {
    expect(done).toEqual([1, 2]);
  });
});
