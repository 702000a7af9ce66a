/**
 * Reading with a caret: everything that moves or extends the selection works as in an editor, and nothing changes the text.
 *
 * An EditContext takes the place of the page as what is typed into, input methods included; deleting, pasting, dropping and
 * formatting are refused besides. (https://w3c.github.io/edit-context/)
 */

declare global {
  interface HTMLElement {
    /** Not in the type library yet; Chromium 121 and later. */
    editContext?: object | null;
  }
  interface Window {
    readonly EditContext?: new () => object;
  }
}

const REFUSED = ['beforeinput', 'paste', 'drop', 'dragstart', 'textInput'] as const;

/** Starts the mode on the editor's root. @returns a function that ends it. */
export function startMarking(root: HTMLElement): () => void {
  for (const type of REFUSED) root.addEventListener(type, refuse, true);
  if (window.EditContext) root.editContext = new window.EditContext();
  return () => {
    for (const type of REFUSED) root.removeEventListener(type, refuse, true);
    if (window.EditContext) root.editContext = null;
  };
}

function refuse(event: Event): void {
  if (event instanceof DragEvent && event.dataTransfer?.types.includes('Files')) return;
  event.preventDefault();
  if (event.type !== 'dragstart') event.stopImmediatePropagation();
}
