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
      return type ? `entity-${type.colour.slice(1)}` : 'entity';
    }
    case 'note':
      return 'note';
  }
}

/** Later ones are painted over earlier ones. */
export const LAYERS = ['claim', 'note', 'entity', 'changed', 'find', 'found'] as const;

/** The rules for a style class in one standing, as CSS for `::highlight(name)`. */
export function highlightRule(name: string, styleClass: string, standing: Standing): string {
  return `::highlight(${name}) { ${declarations(styleClass, standing)} }`;
}

function declarations(styleClass: string, standing: Standing): string {
  const [kind = '', hex] = styleClass.split('-');
  const strength = standing === 'other' ? 'var(--mark-strength, 1)' : '1';
  switch (kind) {
    case 'claim': {
      const colour = hex ? `#${hex}` : 'var(--mark-claim)';
      return ground(colour, standing === 'focused' ? 38 : 20, strength);
    }
    case 'entity': {
      const colour = hex ? lineColour(`#${hex}`) : 'var(--mark-entity)';
      const under = line('solid', standing === 'focused' ? 3 : 2, faded(colour, strength), 3);
      return standing === 'focused' ? `${ground(colour, 30, '1')} ${under}` : under;
    }
    case 'note':
      return `${ground('var(--mark-note)', standing === 'focused' ? 40 : 14, strength)} ${line('dotted', 2, faded('var(--mark-note)', strength), 3)}`;
    case 'changed':
      return line('wavy', 1, 'var(--color-danger)', 5);
    case 'find':
      return 'background-color: light-dark(#ffe58a, #6b5710); color: inherit;';
    default:
      return 'background-color: light-dark(#ff9f40, #c26a10); color: light-dark(#1a1000, #fff);';
  }
}

/** A ground that lets the words stand out in both themes. */
function ground(colour: string, percent: number, strength: string): string {
  return `background-color: light-dark(${mix(colour, percent, strength)}, ${mix(colour, percent * 1.5, strength)});`;
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

function line(style: 'solid' | 'dotted' | 'wavy', width: number, colour: string, offset: number): string {
  return `text-decoration: underline ${style} ${width}px ${colour}; text-underline-offset: ${offset}px;`;
}
