import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks the person at the terminal. Questions go to the error output, so that the other holds only what a command says. */
export interface Asker {
  ask(question: string): Promise<string>;
  /** What is typed is not shown. */
  askSecret(question: string): Promise<string>;
  close(): void;
}

/** The person at this terminal; or, where nobody sits there, the lines of the input. */
export function terminal(input: NodeJS.ReadStream, output: NodeJS.WritableStream): Asker {
  let isShown = true;
  const echo = new Writable({
    write(chunk, _encoding, done) {
      if (isShown) output.write(chunk);
      done();
    },
  });
  const reader = createInterface({ input, output: echo, terminal: input.isTTY === true });
  // Ctrl+C ends everything; nothing has been written before the last answer.
  reader.on('SIGINT', () => process.exit(130));
  const lines = reader[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    output.write(question);
    const { value, done } = await lines.next();
    return done === true ? '' : value.trim();
  };
  return {
    ask,
    askSecret: async (question) => {
      output.write(question);
      isShown = false;
      const { value, done } = await lines.next();
      isShown = true;
      output.write('\n');
      return done === true ? '' : value;
    },
    close: () => reader.close(),
  };
}
