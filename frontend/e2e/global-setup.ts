import { writeLists } from "./letters";
import { Server } from "./server";

/** One server for all journeys, unless MARGINWISE_URL names one that runs already. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  writeLists();
  if (process.env.MARGINWISE_URL) return () => Promise.resolve();
  const server = await Server.start();
  process.env.MARGINWISE_URL = server.origin;
  process.env.MARGINWISE_OWN_SERVER = "yes";
  return () => server.stop();
}
