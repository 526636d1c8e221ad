// The phone's tabs: they scroll to a part of the page; the one in sight is marked.
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { t } from "../i18n/t.ts";
import { navigate } from "../router.ts";
import { Icon } from "../ui/icon.tsx";
import type { IconName } from "../ui/icons.ts";
import { query } from "./selection.ts";

const PARTS = ["map", "timeline", "list"] as const;
type Part = (typeof PARTS)[number];

export function PhoneTabs() {
  const at = useSignal<Part>("map");
  useEffect(() => {
    const look = () => {
      const middle = window.innerHeight / 2;
      at.value =
        PARTS.findLast((part) => {
          const top = document.getElementById(part)?.getBoundingClientRect().top;
          return top !== undefined && top < middle;
        }) ?? "map";
    };
    window.addEventListener("scroll", look, { passive: true });
    return () => window.removeEventListener("scroll", look);
  }, [at]);
  const to = (part: Part) => () => document.getElementById(part)?.scrollIntoView();
  return (
    <BottomTabs
      label={t("dashboard.parts")}
      items={[
        { icon: "map", text: t("dashboard.map"), onChoose: to("map"), current: at.value === "map" },
        {
          icon: "chart",
          text: t("dashboard.charts"),
          onChoose: to("timeline"),
          current: at.value === "timeline",
        },
        {
          icon: "list",
          text: t("dashboard.list"),
          onChoose: to("list"),
          current: at.value === "list",
        },
        {
          icon: "download",
          text: t("dashboard.export"),
          onChoose: () => navigate(`/exports${query.value && `?${query.value}`}`),
        },
      ]}
    />
  );
}

type Item = {
  readonly icon: IconName;
  readonly text: string;
  readonly onChoose: () => void;
  readonly current?: boolean | undefined;
};

function BottomTabs({ label, items }: { label: string; items: readonly Item[] }) {
  return (
    <nav class="bottom-tabs" aria-label={label}>
      {items.map((item) => (
        <button
          key={item.text}
          type="button"
          class="bottom-tab"
          aria-current={item.current ? "true" : undefined}
          onClick={item.onChoose}
        >
          <Icon name={item.icon} size={20} />
          {item.text}
        </button>
      ))}
    </nav>
  );
}
