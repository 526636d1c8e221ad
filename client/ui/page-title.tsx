// The page's h1: names the window, and takes the focus when the reader came here by a link.
import { useLayoutEffect, useRef } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { arrival } from "../router.ts";

type Props = {
  children: string;
  /** One line under it. */
  lead?: string | undefined;
  /** There for assistive technology only, as on the dashboard. */
  quiet?: boolean | undefined;
};

export function PageTitle({ children, lead, quiet }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useTitle(children);
  useLayoutEffect(() => {
    if (arrival.peek() !== "load") heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} class={quiet ? "sr" : "page-title"}>
        {children}
      </h1>
      {lead && <p class="lead">{lead}</p>}
    </>
  );
}

/** Sets the window's title to "… · Vigil". */
export function useTitle(page: string): void {
  useLayoutEffect(() => {
    document.title = t("shell.title", { page });
  }, [page]);
}

/** Says that the page's first answer is drawn: `<body data-ready="1">`. */
export function markReady(): void {
  document.body.dataset.ready = "1";
}
