// Asks one question after another, so that one whose asker has left is never begun.

/** Gives what asks in turn. Throws the signal's reason where it was aborted before the turn came. */
export function openTurns(): <A>(ask: () => Promise<A>, gone?: AbortSignal) => Promise<A> {
  let last: Promise<unknown> = Promise.resolve();
  return (ask, gone) => {
    const turn = last.then(() => {
      gone?.throwIfAborted();
      return ask();
    });
    last = turn.catch(() => {});
    return turn;
  };
}
