// What stands where a list would be: why there is nothing, and the ways out.
import type { ComponentChildren } from "preact";

type Props = { title: string; children?: ComponentChildren; actions?: ComponentChildren };

export function Empty({ title, children, actions }: Props) {
  return (
    <section class="empty">
      <h2 class="section-title">{title}</h2>
      {children && <p class="two">{children}</p>}
      {actions && <div class="actions">{actions}</div>}
    </section>
  );
}
