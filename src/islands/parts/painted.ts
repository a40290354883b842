/** Resolves when the browser has had time to show what was just said: what comes next keeps it busy for seconds. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, 60);
  });
}
