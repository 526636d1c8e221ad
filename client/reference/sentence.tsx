// A sentence of the document, in which names stand between backticks.

export function Sentence({ children }: { children: string }) {
  return (
    <>
      {children
        .split("`")
        .map((piece, i) => (i % 2 === 0 ? piece : <code key={piece}>{piece}</code>))}
    </>
  );
}
