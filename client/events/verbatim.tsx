// A source's own words in its own language, and below them their translation where the record holds one.
import { Quote } from "../ui/quote.tsx";
import "./verbatim.css";

/** Between the source's own words and their translation. */
const TRANSLATED = " — ";

type Props = {
  phrase: string;
  /** The source's language (BCP 47), where it is known. */
  language: string | null;
};

export function Verbatim({ phrase, language }: Props) {
  const [original = "", ...translated] = phrase.split(TRANSLATED);
  const spoken = translated.length > 0 ? language : phraseLanguage(original, language);
  return (
    <>
      <bdi>
        <Quote lang={spoken}>{original}</Quote>
      </bdi>
      {translated.length > 0 && <span class="translated">{translated.join(TRANSLATED)}</span>}
    </>
  );
}

/** Words in Latin letters are no Cyrillic language, whatever the source is written in. */
export function phraseLanguage(words: string, language: string | null): string | null {
  const cyrillic = language !== null && /^(ru|be|uk)\b/.test(language);
  return cyrillic && !/\p{Script=Cyrillic}/u.test(words) ? null : language;
}
