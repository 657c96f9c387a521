import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { clearSearch, runSearch, typeSearch } from '../state/search.js';
import { useSession } from '../state/session.js';
import { useStore } from '../state/store.js';
import { Name } from './name.js';
import { KIND_NAMES } from './words.js';

/** Rest after the last key before the server is asked, in milliseconds. */
const REST = 150;

/** Finds entities by name or alias; picking one opens its evidence and moves the map to it. */
export function SearchBox() {
  const session = useSession();
  const { text, found, failed } = useStore(session.search);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();

  useEffect(() => {
    if (text.trim() === '') return;
    const timer = setTimeout(() => void runSearch(session.search, session.api), REST);
    return () => clearTimeout(timer);
  }, [session, text]);
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input:not([type=radio]), textarea, select');
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
      event.preventDefault();
      input.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  const choose = (index: number) => {
    const entity = session.search.get().found?.[index];
    if (!entity) return;
    clearSearch(session.search);
    input.current?.blur();
    session.find(entity);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter that ends the composition of Chinese characters chooses among them, not among the entities.
    if (event.nativeEvent.isComposing) return;
    const count = found?.length ?? 0;
    if (event.key === 'ArrowDown' && count > 0) setActive((active + 1) % count);
    else if (event.key === 'ArrowUp' && count > 0) setActive((active + count - 1) % count);
    // Fast typists press Enter before the answer is there.
    else if (event.key === 'Enter') void runSearch(session.search, session.api).then(() => choose(active));
    else if (event.key === 'Escape' && text !== '') clearSearch(session.search);
    else return;
    event.preventDefault();
  };

  const open = text.trim() !== '' && found !== null;
  return (
    <search className="search">
      <input
        ref={input}
        type="text"
        role="combobox"
        aria-label="Find an entity"
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && found.length > 0 ? `${list}-${active}` : undefined}
        placeholder="Find a person, country, organization …"
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setActive(0);
          typeSearch(session.search, event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      <kbd title="Press / to search">/</kbd>
      {open && (
        <div className="search-results">
          {found.length === 0 && (
            <p role="status">{failed ? 'The search failed. Try again.' : 'No entity has this name.'}</p>
          )}
          <div role="listbox" id={list} aria-label="Entities found">
            {found.map((entity, index) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the text box's, which keeps the focus
              <div
                key={entity.id}
                id={`${list}-${index}`}
                role="option"
                aria-selected={index === active}
                tabIndex={-1}
                onPointerEnter={() => setActive(index)}
                onClick={() => choose(index)}
              >
                <Name of={entity.name} />
                <small>{KIND_NAMES[entity.kind]}</small>
              </div>
            ))}
          </div>
        </div>
      )}
    </search>
  );
}
