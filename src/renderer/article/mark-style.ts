/** What marks look like: one style class for each colour, and the rules that paint it. */
import type { Claim, Entity, EntityType, Frame } from '#core/model.ts';
import type { CaseLookup } from '#core/lookup.ts';
import type { Mark } from '#core/records.ts';

/** How much a mark stands out: as the focused one, as one that belongs to it, or as any other. */
export type Standing = 'focused' | 'related' | 'other';

export const STANDINGS: readonly Standing[] = ['focused', 'related', 'other'];

/** The frame that colours a claim: the first it has. */
export function leadingFrame(lookup: CaseLookup, claim: Claim | undefined): Frame | undefined {
  for (const id of claim?.frameIds ?? []) {
    const frame = lookup.get('frame', id);
    if (frame) return frame;
  }
  return undefined;
}

/** The style class of a mark: letters, digits and hyphens. */
export function styleClassOf(lookup: CaseLookup, mark: Mark): string {
  switch (mark.kind) {
    case 'statement': {
      const frame = leadingFrame(lookup, lookup.get('claim', mark.record.claimId));
      return frame ? `claim-${frame.colour.slice(1)}` : 'claim';
    }
    case 'mention': {
      const entity: Entity | undefined = lookup.get('entity', mark.record.entityId);
      const type: EntityType | undefined = entity && lookup.get('entityType', entity.typeId);
      return type ? `entity-${type.colour.slice(1)}-${lookup.all('entityType').indexOf(type)}` : 'entity';
    }
    case 'note':
      return 'note';
  }
}

/** Later ones are painted over earlier ones. */
export const LAYERS = ['suggestion', 'claim', 'note', 'entity', 'changed', 'find', 'found', 'selected'] as const;

/** Entity types differ in their line, too. Dotted lines are those of notes and suggestions. */
const ENTITY_LINES = ['solid', 'dashed', 'double'] as const;

/** The rules for a style class in one standing, as CSS for `::highlight(name)`. */
export function highlightRules(name: string, styleClass: string, standing: Standing): readonly string[] {
  const forced = forcedDeclarations(styleClass, standing);
  const [kind, detail] = styleClass.split('-');
  const edge = detail ? lineColour(`#${detail}`) : 'var(--mark-claim)';
  return [
    `::highlight(${name}) { ${declarations(styleClass, standing)} }`,
    // A ground alone is faint: a claim gets a line, too, where more contrast is wanted.
    ...(kind === 'claim'
      ? [`@media (prefers-contrast: more) { ::highlight(${name}) { ${line('solid', 2, edge, 6)} } }`]
      : []),
    `@media (forced-colors: active) { ::highlight(${name}) { ${forced} } }`,
  ];
}

function declarations(styleClass: string, standing: Standing): string {
  const [kind = '', detail, place] = styleClass.split('-');
  const strength = standing === 'other' ? 'var(--mark-strength, 1)' : '1';
  const isFocused = standing === 'focused';
  switch (kind) {
    case 'claim': {
      const colour = detail ? `#${detail}` : 'var(--mark-claim)';
      return ground(colour, isFocused ? 38 : 20, strength);
    }
    case 'entity': {
      const colour = detail ? lineColour(`#${detail}`) : 'var(--mark-entity)';
      const under = line(entityLine(place), isFocused ? 3 : 2, faded(colour, strength), 3);
      return isFocused ? `${ground(colour, 30, '1')} ${under}` : under;
    }
    case 'note':
      return `${ground('var(--mark-note)', isFocused ? 40 : 14, strength)} ${line('dotted', 2, faded('var(--mark-note)', strength), 3)}`;
    case 'suggestion': {
      const isProposed = detail === 'proposed';
      const colour = isFocused ? 'var(--mark-focus)' : faded('var(--color-text-muted)', '0.6');
      const under = line(isProposed ? 'dotted' : 'dashed', isFocused ? 2 : 1.5, colour, 5);
      return isFocused && isProposed ? `${ground('var(--mark-focus)', 14, '1')} ${under}` : under;
    }
    case 'changed':
      return line('wavy', 1, 'var(--color-danger)', 5);
    case 'find':
      return 'background-color: light-dark(#ffe58a, #6b5710); color: inherit;';
    case 'selected':
      return 'background-color: light-dark(#b4d8dc, #2c666d);';
    default:
      return 'background-color: light-dark(#ff9f40, #c26a10); color: light-dark(#1a1000, #fff);';
  }
}

/** Where the system decides on colours, lines alone tell marks apart, and the system's highlight what is focused. */
function forcedDeclarations(styleClass: string, standing: Standing): string {
  const [kind = '', detail, place] = styleClass.split('-');
  const chosen =
    standing === 'focused'
      ? 'background-color: Highlight; color: HighlightText;'
      : 'background-color: transparent; color: inherit;';
  switch (kind) {
    case 'claim':
      return `${chosen} ${line('solid', 4, 'CanvasText', 6)}`;
    case 'entity':
      return `${chosen} ${line(entityLine(place), 2, 'LinkText', 3)}`;
    case 'note':
      return `${chosen} ${line('dotted', 3, 'CanvasText', 3)}`;
    case 'suggestion':
      return `${chosen} ${line(detail === 'proposed' ? 'dotted' : 'dashed', 1, 'GrayText', 5)}`;
    case 'changed':
      return line('wavy', 2, 'CanvasText', 5);
    case 'find':
      return 'background-color: Mark; color: MarkText;';
    default:
      return 'background-color: Highlight; color: HighlightText;';
  }
}

function entityLine(place: string | undefined): (typeof ENTITY_LINES)[number] {
  return ENTITY_LINES[Number(place ?? 0) % ENTITY_LINES.length] ?? 'solid';
}

/** A ground that leaves the words readable in both themes (4.5:1, also where three lie over each other): never a bright one in the dark. */
function ground(colour: string, percent: number, strength: string): string {
  const dark = `oklch(from ${colour} min(l, 0.52) c h)`;
  return `background-color: light-dark(${mix(colour, percent, strength)}, ${mix(dark, percent * 1.5, strength)});`;
}

function mix(colour: string, percent: number, strength: string): string {
  return `color-mix(in oklab, ${colour} calc(${percent}% * ${strength}), transparent)`;
}

function faded(colour: string, strength: string): string {
  return strength === '1' ? colour : `color-mix(in oklab, ${colour} calc(100% * ${strength}), transparent)`;
}

/** A person's colour as a line that holds against the page (3:1), as `.tinted` of base.css has it. */
export function lineColour(colour: string): string {
  return `light-dark(oklch(from ${colour} min(l, 0.6) c h), oklch(from ${colour} max(l, 0.7) c h))`;
}

type LineStyle = 'solid' | 'dashed' | 'double' | 'dotted' | 'wavy';

function line(style: LineStyle, width: number, colour: string, offset: number): string {
  return `text-decoration: underline ${style} ${width}px ${colour}; text-underline-offset: ${offset}px;`;
}
