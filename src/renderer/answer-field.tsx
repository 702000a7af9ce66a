/** A field for the answer to an attribute of the codebook. */
import type { Attribute, AttributeValue } from '#core/model.ts';
import { CalendarDate } from '#core/values.ts';

import { Line } from './record-line.tsx';
import { NONE, Select, withNone } from './ui/select.tsx';
import { words } from './words.tsx';

interface AnswerFieldProps {
  readonly attribute: Pick<Attribute, 'name' | 'definition' | 'type'>;
  /** Null when it is not answered. */
  readonly value: AttributeValue | null;
  readonly onAnswer: (value: AttributeValue | null) => void;
}

/** A field for the kind of answer. One that was given to another kind of question is shown, and stays until it is written over. */
export function AnswerField({ attribute, value, onAnswer }: AnswerFieldProps) {
  const { name, definition, type } = attribute;
  const strange =
    value !== null && !fits(value, attribute) ? words('codebook.notFitting', { value: String(value) }) : '';
  const description = [definition, strange].filter((part) => part !== '').join(' ');
  const more = description === '' ? {} : { description };
  switch (type.kind) {
    case 'yes-no':
    case 'choice': {
      const options =
        type.kind === 'choice'
          ? type.options.map((id) => ({ id, label: id }))
          : [
              { id: 'yes', label: words('codebook.yes') },
              { id: 'no', label: words('codebook.no') },
            ];
      const chosen = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
      return (
        <Select<string>
          label={name}
          {...more}
          options={withNone(words('codebook.unanswered'), options)}
          value={value === null || strange !== '' ? NONE : chosen}
          onChange={(id) => onAnswer(id === NONE ? null : type.kind === 'choice' ? id : id === 'yes')}
        />
      );
    }
    case 'text':
    case 'number':
    case 'date': {
      const isValid = (text: string) =>
        text === '' ||
        type.kind === 'text' ||
        (type.kind === 'number' ? Number.isFinite(Number(text)) : CalendarDate.safeParse(text).success);
      return (
        <Line
          label={name}
          {...more}
          value={value === null || strange !== '' ? '' : String(value)}
          onCommit={(text) => {
            if (text === '' && strange !== '') return;
            onAnswer(text === '' ? null : type.kind === 'number' ? Number(text) : text);
          }}
          isValid={isValid}
          error={words(type.kind === 'number' ? 'codebook.notNumber' : 'codebook.notDate')}
        />
      );
    }
  }
}

/** Whether an answer is of the kind that is asked for now. */
export function fits(value: AttributeValue, { type }: Pick<Attribute, 'type'>): boolean {
  switch (type.kind) {
    case 'text':
      return typeof value === 'string';
    case 'number':
      return typeof value === 'number';
    case 'yes-no':
      return typeof value === 'boolean';
    case 'date':
      return typeof value === 'string' && CalendarDate.safeParse(value).success;
    case 'choice':
      return typeof value === 'string' && type.options.includes(value);
  }
}
