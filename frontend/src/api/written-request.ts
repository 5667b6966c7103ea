/** Sends what a person wrote, as it is: the typed client would refuse what the description does not know. */
export function sendAsWritten(request: Request): Promise<Response> {
  return fetch(request);
}
