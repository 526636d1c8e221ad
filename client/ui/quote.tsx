// A source speaking: serif, in quotation marks, in its own language and direction.
type Props = {
  children: string;
  /** BCP 47 tag of the words, when it is known. */
  lang?: string | null | undefined;
};

export function Quote({ children, lang }: Props) {
  return (
    <q class="src" lang={lang ?? undefined} dir="auto">
      {children}
    </q>
  );
}
