// A part of the form with its heading.
import type { ComponentChildren } from "preact";

type Props = {
  title: string;
  hint?: string | undefined;
  children: ComponentChildren;
};

export function Section({ title, hint, children }: Props) {
  return (
    <section class="page-section form-section">
      <h2 class="section-title">{title}</h2>
      {hint && <p class="hint">{hint}</p>}
      {children}
    </section>
  );
}
