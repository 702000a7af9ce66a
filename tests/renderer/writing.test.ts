import { expect, test } from 'vitest';

import { directionOf, languageTagOf } from '../../src/renderer/article/writing.ts';

test.each([
  ['Moscow denies the delay.', 'ltr', undefined],
  ['نفت موسكو تأجيل تسليم صواريخ S-400 إلى بكين.', 'rtl', 'ar'],
  ['מוסקבה מכחישה את העיכוב במסירת S-400.', 'rtl', 'he'],
  ['Москва отрицает задержку поставок.', 'ltr', 'ru'],
  ['Москва заперечує затримку постачань, її не було.', 'ltr', 'uk'],
  ['俄罗斯推迟向中国交付导弹。', 'ltr', 'zh'],
  ['ロシアは中国へのミサイル引き渡しを延期した。', 'ltr', 'ja'],
  ['러시아는 인도를 연기했다.', 'ltr', 'ko'],
  ['รัสเซียเลื่อนการส่งมอบ', 'ltr', 'th'],
  ['रूस ने आपूर्ति टाल दी।', 'ltr', 'hi'],
  ['Nga hoãn việc giao tên lửa cho Trung Quốc.', 'ltr', 'vi'],
  ['The word “صواريخ” means missiles.', 'ltr', undefined],
  ['1234', 'ltr', undefined],
])('“%s” is written %s, in %s', (text, direction, language) => {
  expect(directionOf(text)).toBe(direction);
  expect(languageTagOf('', text)).toBe(language);
});

test('what the article says goes before what its letters tell, unless it is no language', () => {
  expect(languageTagOf('zh-hant', '俄羅斯')).toBe('zh-Hant');
  expect(languageTagOf('Klingon!', '俄羅斯')).toBe('zh');
});
