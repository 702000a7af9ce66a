/** Colours that new frames take in turn: Okabe and Ito (2008), told apart by people with any colour vision. */
export const FRAME_COLOURS = [
  '#0072b2',
  '#d55e00',
  '#009e73',
  '#cc79a7',
  '#e69f00',
  '#56b4e9',
  '#a6761d',
  '#6a3d9a',
] as const;
