/** Asks the server for a page. The browser itself reads the answer, so that no text ever becomes markup here. */
export function drawnPage(path: string, form: URLSearchParams | FormData): Promise<Document | null> {
  return new Promise((settle) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "document";
    // A time, for a request that is never answered ends by nothing else.
    request.timeout = 15_000;
    request.onload = () => {
      const answered = request.status === 200 || request.status === 422;
      settle(answered ? request.responseXML : null);
    };
    request.onerror = request.ontimeout = () => {
      settle(null);
    };
    request.send(form);
  });
}
