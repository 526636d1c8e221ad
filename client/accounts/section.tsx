// A part of one's account: what it is about stands beside what there is to do.
import type { ComponentChildren } from "preact";

type Props = {
  id: string;
  title: string;
  /** What it is about, in a sentence. */
  about?: ComponentChildren;
  children: ComponentChildren;
};

export function AccountSection({ id, title, about, children }: Props) {
  return (
    <section class="page-section account-section" aria-labelledby={id}>
      <div>
        <h2 class="section-title" id={id} tabIndex={-1}>
          {title}
        </h2>
        {about && <div class="two small">{about}</div>}
      </div>
      <div class="account-part">{children}</div>
    </section>
  );
}
