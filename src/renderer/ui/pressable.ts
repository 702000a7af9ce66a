/**
 * Keeps react-aria from adding a `<style>` element, which `style-src 'self'` refuses and reports.
 *
 * It adds one rule, for touch screens, unless an element with this id is there; base.css has the rule instead.
 * (react-aria 3, interactions/usePress.)
 */
const STYLE_ID = 'react-aria-pressable-style';

/** Call once, before anything renders. */
export function claimPressableStyle(page: Document): void {
  if (page.getElementById(STYLE_ID)) return;
  const placeholder = page.createElement('meta');
  placeholder.id = STYLE_ID;
  page.head.append(placeholder);
}
