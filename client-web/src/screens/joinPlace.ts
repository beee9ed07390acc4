/** The server's name in a link, as students type it; what is no address stays as it is. */
export function joinPlace(joinUrl: string): string {
  try {
    return new URL(joinUrl).host;
  } catch {
    return joinUrl;
  }
}
