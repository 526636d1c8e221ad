// Tells the page around the card how high the card is, so that the page can fit its frame to it. Nothing else needs a script.

/** What the page around is sent: `{ type: "vigil-height", height }`, in CSS pixels, at first and after every change. */
function tell(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  window.parent.postMessage({ type: "vigil-height", height }, "*");
}

if (window.parent !== window) new ResizeObserver(tell).observe(document.documentElement);
