// Commands whose output goes to `head` and the like: once nobody reads on, there is nothing left to do.

/** Ends the process without a message when the reader of its standard output has gone. */
export function endAtClosedPipe({ stdout, exit }: Pick<NodeJS.Process, 'stdout' | 'exit'> = process): void {
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    exit(0);
  });
}
