/** A placeholder for a slow response, without animation. */
export function Skeleton() {
  return (
    <div class="list skeleton" aria-hidden="true">
      {[82, 70, 86, 58, 78, 66].map((width) => (
        <div class="skeleton-row" key={width}>
          <i class="placeholder" />
          <div>
            <i class="placeholder" style={{ width: `${width}%` }} />
            <i class="placeholder" style={{ width: `${width / 2 + 4}%` }} />
            <i class="placeholder" style={{ width: '30%' }} />
          </div>
        </div>
      ))}
    </div>
  );
}
