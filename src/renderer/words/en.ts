/** The words of the interface in English, a file an area. Messages are ICU MessageFormat. */
import analysis from './en/analysis.json';
import article from './en/article.json';
import board from './en/board.json';
import claim from './en/claim.json';
import bulk from './en/bulk.json';
import claims from './en/claims.json';
import codebook from './en/codebook.json';
import commands from './en/commands.json';
import compare from './en/compare.json';
import contradictions from './en/contradictions.json';
import entities from './en/entities.json';
import exchange from './en/exchange.json';
import help from './en/help.json';
import inspector from './en/inspector.json';
import library from './en/library.json';
import notes from './en/notes.json';
import orphans from './en/orphans.json';
import scales from './en/scales.json';
import search from './en/search.json';
import shell from './en/shell.json';
import suggestions from './en/suggestions.json';
import ui from './en/ui.json';

export const en = {
  ...analysis,
  ...article,
  ...board,
  ...claim,
  ...bulk,
  ...claims,
  ...codebook,
  ...commands,
  ...compare,
  ...contradictions,
  ...entities,
  ...exchange,
  ...help,
  ...inspector,
  ...library,
  ...notes,
  ...orphans,
  ...scales,
  ...search,
  ...shell,
  ...suggestions,
  ...ui,
};
