// Which names are the same, script by script: pairs that people write for one name, and pairs that are two names.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldText } from '../../src/domain/folded-text.js';
import { prefixOfId } from '../../src/domain/identity.js';
import { slugOf } from '../../src/domain/slug.js';
import { wordsOf } from '../../src/search/words.js';

const ONE_NAME: [script: string, a: string, b: string][] = [
  ['Latin', 'Lech Wałęsa', 'LECH WALESA'],
  ['Latin', 'Recep Tayyip Erdoğan', 'Recep Tayyip Erdogan'],
  ['Latin', 'Anders Fogh Rasmussen på Ærø', 'anders fogh rasmussen pa aero'],
  ['Latin', 'Lars Løkke', 'Lars Lokke'],
  ['Latin', 'Đỗ Mười', 'Do Muoi'],
  ['Latin', 'Đinđić', 'Dindic'],
  ['Latin', 'Þórður Æ. Sigurðsson', 'Thordur AE. Sigurdsson'],
  ['Latin', 'Œuvre', 'OEUVRE'],
  ['Latin', 'Oluṣẹgun Ọbasanjọ', 'Olusegun Obasanjo'],
  ['Latin', 'İlham Əliyev', 'ilham eliyev'],
  ['Latin', 'Jürgen Großmann', 'JÜRGEN GROSSMANN'],
  ['Latin', 'GROẞMANN', 'Grossmann'],
  ['Latin', 'Haɗiza Ɓaƙo', 'hadiza bako'],
  ['Latin, of which i', 'Işık', 'IŞIK'],
  ['Latin, of which i', 'ışık', 'İŞİK'],
  ['Latin, of which i', 'Isik', 'ışık'],
  ['Greek', 'Γιώργος', 'ΓΙΩΡΓΟΣ'],
  ['Greek', 'Αλέξης Τσίπρας', 'αλεξης τσιπραΣ'],
  ['Greek', 'Ὀδυσσεύς', 'Οδυσσευς'],
  ['Cyrillic', 'Горбачёв', 'ГОРБАЧЕВ'],
  ['Cyrillic', 'Заха́рова', 'Захарова'],
  ['Cyrillic', 'Лук’яненко', "Лук'яненко"],
  ['Cyrillic', 'Эмомалӣ', 'Эмомали'],
  ['Arabic', 'مُحَمَّد', 'محمد'],
  ['Arabic', 'محمـــد', 'محمد'],
  ['Arabic', 'علي', 'علی'],
  ['Arabic', 'مصطفى', 'مصطفی'],
  ['Arabic', 'أحمد', 'احمد'],
  ['Arabic', 'آية', 'ایه'],
  ['Arabic', 'ملك', 'ملک'],
  ['Arabic', 'ابراہیم', 'ابراهيم'],
  ['Arabic', 'فاطمة', 'فاطمه'],
  ['Arabic', 'علی‌رضا', 'علیرضا'],
  ['Arabic', 'ﻣﺤﻤﺪ', 'محمد'],
  ['Hebrew', 'דָּוִד', 'דוד'],
  ['Hebrew', 'בן־גוריון', 'בן-גוריון'],
  ['Hebrew', 'ג׳ורג׳', "ג'ורג'"],
  ['Kana', 'ｶﾞﾝﾀﾞﾑ', 'ガンダム'],
  ['Kana', 'ジョン・ケリー', 'ジョン ケリー'],
  ['Kana', 'ジョン・ケリー', 'ジョン＝ケリー'.normalize('NFKC').replace('=', '・')],
  ['Hangul', '김정은'.normalize('NFD'), '김정은'],
  ['Han', '贝拉克·奥巴马', '贝拉克・奥巴马'],
  ['Devanagari', 'नरेंद्र मोदी', 'नरेंद्र\u200B मोदी'],
  ['Armenian', 'ԵՒ', 'և'],
  ['full width', 'ＵＳＡ', 'usa'],
  ['digits', 'G٢٠', 'G20'],
  ['apostrophes', "O'Brien", 'O’Brien'],
  ['apostrophes', 'OʼBrien', 'O‘Brien'],
  ['apostrophes', 'O`Brien', 'O´Brien'],
  ['apostrophes', 'ʻOkina', 'okina'],
  ['apostrophes', 'Hawaiʻi', "Hawai'i"],
  ['apostrophes', 'ʿAlī', 'Ali'],
  ['apostrophes', "Ba'ath", 'Baʿath'],
  ['hyphens', 'al-Sisi', 'Al Sisi'],
  ['hyphens', 'al‑Sisi', 'al–Sisi'],
  ['hyphens', 'Kim Jong-un', 'KIM JONG UN'],
  ['unseen characters', 'An\u00ADge\u200Bla \u200FMerkel', 'Angela Merkel'],
  ['unseen characters', '\u202AHamas\u202C', 'Hamas'],
];

const TWO_NAMES: [script: string, a: string, b: string][] = [
  ['Devanagari', 'कमल', 'कमला'],
  ['Devanagari', 'कमल', 'कोमल'],
  ['Devanagari', 'राम', 'रमा'],
  ['Bengali', 'কমল', 'কমলা'],
  ['Bengali', 'হাসিনা', 'হাসান'],
  ['Tamil', 'கமல்', 'கமலா'],
  ['Gurmukhi', 'ਕਮਲ', 'ਕਮਲਾ'],
  ['Sinhala', 'කමල්', 'කමලා'],
  ['Thai', 'สมชาย', 'สมชัย'],
  ['Thai', 'มา', 'ม้า'],
  ['Lao', 'ມາ', 'ມ້າ'],
  ['Khmer', 'សុខ', 'សូខ'],
  ['Myanmar', 'အောင်', 'အုန်'],
  ['Thaana', 'އަލީ', 'އަލި'],
  ['Kana', 'ハナ', 'バナ'],
  ['Kana', 'カト', 'ガト'],
  ['Kana', 'はら', 'ばら'],
  ['Kana', 'パン', 'バン'],
  ['Hangul', '김', '기'],
  ['Cyrillic', 'Андрей', 'Андреи'],
  ['Cyrillic', 'Їжак', 'Іжак'],
  ['Cyrillic', 'Гриць', 'Ґриць'],
  ['Cyrillic, of Moldovan', 'Можа', 'Моӂа'],
  ['Cyrillic, of Chuvash', 'Атал', 'Атӑл'],
  ['Cyrillic, of Mari', 'Олык', 'Ӧлык'],
  ['Cyrillic, of Udmurt', 'Чиж', 'Чӥж'],
  ['Latin', 'Kamal', 'Kamala'],
  ['Latin', 'Hamas', 'Hama'],
  ['Latin', 'Müller', 'Mueller'],
  ['Arabic', 'علاء', 'علا'],
  ['Arabic', 'حسن', 'حسین'],
  ['Hebrew', 'דן', 'דון'],
  ['hyphens', 'al-Sisi', 'Alsisi'],
];

describe('two spellings', () => {
  it.each(ONE_NAME)('of %s, %s and %s, are one name', (_, a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it.each(TWO_NAMES)('of %s, %s and %s, are two names', (_, a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  it.each(TWO_NAMES)('of %s, %s and %s, get two ids', (_, a, b) => {
    expect(slugOf(a)).not.toBe(slugOf(b));
  });

  it.each(TWO_NAMES)('of %s, %s and %s, are searched for as two', (_, a, b) => {
    expect(wordsOf(a)).not.toBe(wordsOf(b));
  });
});

describe('the slug of a name', () => {
  const odd = fc.constantFrom(' ', '-', "'", '/', '\u0301', '\u093E', '\u0E33', '\u061C', 'ᢅ', 'अ', 'x', 'ʰ');

  it.each(['राम ाक', 'x ำ', "x  \u061C'ᢅഅ", 'ʰ\u0301x'])('makes an id of %j', (name) => {
    expect(prefixOfId(`group/${slugOf(name)}`)).toBe('group');
  });

  it('makes an id of whatever has a letter or digit', () => {
    const text = fc.string({
      unit: fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })),
      maxLength: 12,
    });
    fc.assert(
      fc.property(text, (name) => slugOf(name) === '' || prefixOfId(`group/${slugOf(name)}`) === 'group'),
      { numRuns: 3_000 },
    );
  });
});

describe('folding', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });

  it('of what is folded changes nothing', () => {
    fc.assert(
      fc.property(text, (any) => foldText(foldText(any)) === foldText(any)),
      { numRuns: 2_000 },
    );
  });

  it.each(['\u00B4', '\u0384', '\u1FBD', '\u1FBF', '\u1FEF', '\u1FFD', '\u1FFE'])(
    'leaves %j out, which is typed for an apostrophe, in every form of normalization',
    (sign) => {
      const forms = (['NFC', 'NFD', 'NFKC', 'NFKD'] as const).map((form) => foldText(`O${sign}Brien`.normalize(form)));
      expect(forms).toEqual(['obrien', 'obrien', 'obrien', 'obrien']);
    },
  );

  it('is the same for every form of normalization', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'), (any, form) => {
        expect(foldText(any.normalize(form))).toBe(foldText(any));
      }),
      { numRuns: 2_000 },
    );
  });
});
