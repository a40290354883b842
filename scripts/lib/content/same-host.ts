/** Whether two addresses lie on one host, however it is written: capitals, a dot at its end, another port, letters of another script. */
export function isSameHost(one: string, other: string): boolean {
  const hosts = [one, other].map((url) =>
    URL.canParse(url) ? new URL(url).hostname.replace(/\.$/, '') : url,
  );
  return hosts[0] === hosts[1];
}
