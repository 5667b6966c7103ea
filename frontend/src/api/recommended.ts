/** The recommendation for some answers as the server sends it, or null while there is none. */
export async function recommended(
  answers: Readonly<Record<string, string>>,
  language: string,
  pinned: { readonly edition?: string },
): Promise<unknown> {
  try {
    const response = await fetch("/api/v1/recommendations", {
      method: "POST",
      headers: { "Content-Type": "application/json", "Accept-Language": language },
      body: JSON.stringify({ answers, ...pinned }),
    });
    return response.ok ? await response.json() : null;
  } catch {
    return null;
  }
}
