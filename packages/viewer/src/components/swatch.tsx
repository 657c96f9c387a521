/** A spot of the map's colour beside its meaning. */
export function Swatch({ color, shape }: { readonly color: string; readonly shape: 'disc' | 'line' }) {
  return (
    <svg className="swatch" viewBox="0 0 16 16" aria-hidden="true">
      {shape === 'disc' ? (
        <circle cx="8" cy="8" r="6" fill={color} />
      ) : (
        <path d="M1 8H11M10 4L15 8L10 12Z" stroke={color} strokeWidth="3" fill={color} />
      )}
    </svg>
  );
}
