/**
 * Closes the ways by which text becomes code or markup: the page's policy (`require-trusted-types-for 'script'`) lets only this
 * through. Runs before anything else in the page.
 */

/** The part of `window.trustedTypes` used here; not every browser has it. https://www.w3.org/TR/trusted-types/ */
interface TrustedTypes {
  readonly createPolicy: (
    name: 'default',
    rules: {
      readonly createHTML: (markup: string) => string;
      readonly createScriptURL: (address: string) => string;
    },
  ) => unknown;
}

/** By the address and not by `origin`, which some browsers give as "null" for schemes of their own. */
const OWN_FOLDER = new URL('.', document.baseURI).href;

function ownAddress(address: string): string {
  if (new URL(address, OWN_FOLDER).href.startsWith(OWN_FOLDER)) return address;
  throw new TypeError(`Code comes from the workbench alone, not from ${address}.`);
}

/** Emptying an element by `innerHTML = ''` is all that libraries do with it here. */
function noMarkup(markup: string): string {
  if (markup === '') return markup;
  throw new TypeError('Text does not become markup in the workbench.');
}

const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
trustedTypes?.createPolicy('default', { createHTML: noMarkup, createScriptURL: ownAddress });
