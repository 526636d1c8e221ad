// "2 new events match this view": nothing on the page moves until it is pressed.
type Props = { text: string; action: string; onAction: () => void };

export function Pill({ text, action, onAction }: Props) {
  return (
    <div class="pill" role="status" data-part="pill">
      <span class="num">{text}</span>
      <button type="button" class="link-button" onClick={onAction}>
        {action}
      </button>
    </div>
  );
}
