import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';

/** While the first map is on its way. */
export function MapLoading() {
  return (
    <div className="state" role="status">
      <span className="spinner" aria-hidden="true" />
      <p>Loading the map …</p>
    </div>
  );
}

/** When the server answers, but not with a map. The page goes on asking. */
export function MapFailed({ message }: { readonly message: string }) {
  return (
    <div className="state" role="alert">
      <h2>The map cannot be shown</h2>
      <p>{message}</p>
      <p className="quiet">The page tries again by itself.</p>
    </div>
  );
}

/** When nothing has been loaded into the store. */
export function EmptyMap() {
  return (
    <div className="state" role="status">
      <h2>The graph is empty</h2>
      <p>Build it from your texts, in another terminal:</p>
      <pre>
        <code>actograph build PATH</code>
      </pre>
      <p className="quiet">What it finds appears here by itself.</p>
    </div>
  );
}

/** Above the page while the server does not answer. */
export function ConnectionBanner() {
  const connection = useStore(useSession().connection);
  if (connection !== 'lost') return null;
  return (
    <div className="banner" role="alert">
      The connection to the server is lost. Is <code>actograph serve</code> still running? Trying again …
    </div>
  );
}

/** Above the table where the browser cannot draw the map. */
export function NoWebGL() {
  return (
    <div className="banner" role="alert">
      This browser cannot draw the map (it has no WebGL, or has it switched off). The table holds the same
      relationships.
    </div>
  );
}
