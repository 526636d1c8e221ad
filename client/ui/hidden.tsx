// Words for assistive technology only.
import type { ComponentChildren } from "preact";

export function VisuallyHidden({ children }: { children: ComponentChildren }) {
  return <span class="sr">{children}</span>;
}
