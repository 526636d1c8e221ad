// A source's own words in its own language, and below them their translation where the record holds one.
import { Quote } from "../ui/quote.tsx";
import { phraseLanguage, spokenParts } from "./phrase-parts.ts";
import "./verbatim.css";

type Props = {
  phrase: string;
  /** The source's language (BCP 47), where it is known. */
  language: string | null;
};

export function Verbatim({ phrase, language }: Props) {
  const { original, translated } = spokenParts(phrase, language);
  const spoken = translated === null ? phraseLanguage(original, language) : language;
  return (
    <>
      <bdi>
        <Quote lang={spoken}>{original}</Quote>
      </bdi>
      {translated !== null && (
        <span class="translated">
          <bdi>{translated}</bdi>
        </span>
      )}
    </>
  );
}
