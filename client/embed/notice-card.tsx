// A card that has nothing to draw, and says why.
import type { AskedEmbed, EmbedData } from "../../domain/embed.ts";
import { t } from "../i18n/t.ts";
import { Frame, footOf, RuleBadge } from "./frame.tsx";

type Props = { asked: AskedEmbed; data: EmbedData; title: string; children: string };

export function NoticeCard({ asked, data, title, children }: Props) {
  const { totals, change } = data.summary;
  return (
    <Frame
      asked={asked}
      data={data}
      title={title}
      lead={<RuleBadge rule={asked.filter.rule} />}
      foot={footOf(asked, data, totals.sources, t("card.cite_change", { change }))}
    >
      <p class="card-notice">{children}</p>
    </Frame>
  );
}
