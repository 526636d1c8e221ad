// The mark: a filled disc inside a broken ring, what is claimed at least and at most.
export function Logo({ size = 24 }: { size?: number | undefined }) {
  return (
    <svg class="logo" viewBox="0 0 24 24" width={size} height={size} aria-hidden="true">
      <circle class="logo-ring" cx="12" cy="12" r="10.2" />
      <circle class="logo-disc" cx="12" cy="12" r="5.6" />
    </svg>
  );
}
