/** What was typed into a form that is about to be replaced, to be put into the new one. */
export interface Carried {
  putBack: () => void;
}

/** @param removed the position that the new form no longer has, so that those behind it move up */
export function carryOver(fields: Iterable<string>, removed: number | null): Carried {
  const values = [...fields].flatMap((id) => {
    const field = fieldWith(id);
    const place = removed === null ? id : placeAfter(id, removed);
    return field && place !== null ? [{ place, value: field.value }] : [];
  });
  return {
    putBack: () => {
      for (const { place, value } of values) {
        const field = fieldWith(place);
        if (field) field.value = value;
      }
    },
  };
}

/** `positions-2-entry` without position 1 is `positions-1-entry`; a field of the removed position has no place. */
export function placeAfter(id: string, removed: number): string | null {
  const [, position, field] = /^positions-(\d+)-(.+)$/.exec(id) ?? [];
  if (position === undefined || Number(position) < removed) return id;
  return Number(position) === removed ? null : `positions-${Number(position) - 1}-${field ?? ""}`;
}

function fieldWith(id: string): HTMLInputElement | HTMLSelectElement | null {
  const field = document.getElementById(id);
  return field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field : null;
}
