/**
 * Markdown as elements, never as HTML: what is not known, HTML included, shows as the words it is written in. Links lead to records
 * of the case, or outside through the host, which asks first.
 */
import type { Lexer, MarkedToken, Token } from 'marked';
import { createElement, Fragment, useEffect, useState } from 'react';
import { Link as AriaLink } from 'react-aria-components';
import type { ReactNode } from 'react';

import { isDangling, linkTarget } from '#core/note-links.ts';

import { goToRecord } from './go-to-record.ts';
import styles from './markdown.module.css';
import { recordName } from './record-names.ts';
import { useSession } from './session.tsx';
import { Tooltip } from './ui/tooltip.tsx';
import { words } from './words.tsx';

type Lex = (typeof Lexer)['lex'];

let lex: Lex | null = null;

/** The lexer, once it is loaded: it is no part of the first script. */
function useLexer(): Lex | null {
  const [loaded, setLoaded] = useState<Lex | null>(() => lex);
  useEffect(() => {
    if (lex) return undefined;
    let wanted = true;
    void import('marked').then(({ Lexer: { lex: found } }) => {
      lex = (text, options) => found(text, options);
      return wanted && setLoaded(() => lex);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return loaded;
}

export interface MarkdownProps {
  readonly text: string;
  /** Links are words alone: in a list, whose items hold nothing that can be pressed. */
  readonly isInert?: boolean;
}

export function Markdown({ text, isInert = false }: MarkdownProps) {
  const lexer = useLexer();
  return (
    <div className={styles.markdown} dir="auto">
      {lexer ? elements(lexer(text, { gfm: true, breaks: true }), isInert) : <p className={styles.plain}>{text}</p>}
    </div>
  );
}

function elements(tokens: readonly Token[] | undefined, isInert: boolean): ReactNode {
  // Tokens have no order of their own to be told by.
  return tokens?.map((token, index) => <Fragment key={index}>{element(token as MarkedToken, isInert)}</Fragment>);
}

function element(token: MarkedToken, isInert: boolean): ReactNode {
  const inside = (tokens: readonly Token[] | undefined) => elements(tokens, isInert);
  switch (token.type) {
    case 'heading':
      // The note stands under headings of the page: its own begin below them.
      return createElement(`h${Math.min(6, token.depth + 3)}`, { dir: 'auto' }, inside(token.tokens));
    case 'paragraph':
      return <p dir="auto">{inside(token.tokens)}</p>;
    case 'blockquote':
      return <blockquote>{inside(token.tokens)}</blockquote>;
    case 'list': {
      const items = token.items.map((item, index) => (
        <li key={index} dir="auto">
          {item.task && <span className={styles.task}>{item.checked ? '☑ ' : '☐ '}</span>}
          {inside(item.tokens.filter(({ type }) => type !== 'checkbox'))}
        </li>
      ));
      return token.ordered ? <ol start={token.start === '' ? 1 : token.start}>{items}</ol> : <ul>{items}</ul>;
    }
    case 'table':
      return (
        <table>
          <thead>
            <tr>
              {token.header.map((cell, index) => (
                <th key={index}>{inside(cell.tokens)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {token.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td key={column}>{inside(cell.tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{inside(token.tokens)}</strong>;
    case 'em':
      return <em>{inside(token.tokens)}</em>;
    case 'del':
      return <del>{inside(token.tokens)}</del>;
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'link':
      return (
        <Link address={token.href} isInert={isInert}>
          {inside(token.tokens)}
        </Link>
      );
    case 'image':
      // Nothing is loaded from elsewhere: a picture is a link with its words.
      return (
        <Link address={token.href} isInert={isInert}>
          {token.text || token.href}
        </Link>
      );
    case 'space':
    case 'def':
      return null;
    case 'text':
      return token.tokens ? inside(token.tokens) : decoded(token.text);
    case 'escape':
      return token.text;
    default:
      return token.raw;
  }
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** The characters that Markdown lets be written by name or number. */
function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

interface LinkProps {
  readonly address: string;
  readonly isInert: boolean;
  readonly children: ReactNode;
}

function Link({ address, isInert, children }: LinkProps) {
  const session = useSession();
  const target = linkTarget(address);
  const isOutside = /^(https?|mailto):/i.test(address);
  if (target && isDangling(session.workspace, target)) {
    return (
      <span className={styles.dangling} title={words('notes.linkGone')}>
        {children}
        <span className="visually-hidden"> ({words('notes.linkGone')})</span>
      </span>
    );
  }
  if (!target && !isOutside) return children;
  if (isInert) return <span className={styles.words}>{children}</span>;
  return (
    <Tooltip text={target ? (recordName(session.workspace, target) ?? '') : address}>
      <AriaLink
        className={styles.link as string}
        onPress={() => {
          if (target) goToRecord(session, target);
          else void session.bridge.openLink(address);
        }}
      >
        {children}
      </AriaLink>
    </Tooltip>
  );
}
