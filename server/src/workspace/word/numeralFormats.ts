/** Writes a number as the engine does: this module is loaded by itself, only where there is a Word document. */
export type WriteNumeral = (value: number, form: 'han' | 'hanDigits' | 'fullWidth' | 'circled') => string;

/** A number in one of Word's formats (ECMA-376 part 1, 17.18.59); in digits where it is none that is used in Chinese. */
export function numeralOf(value: number, format: string, write: WriteNumeral): string {
  switch (format) {
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'japaneseCounting':
    case 'koreanCounting':
      return write(value, 'han');
    case 'ideographDigital':
    case 'taiwaneseDigital':
    case 'japaneseDigitalTenThousand':
      return write(value, 'hanDigits');
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
    case 'japaneseLegal':
      return legal(write(value, 'han'));
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return write(value, 'fullWidth');
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return write(value, 'circled');
    case 'decimalEnclosedParen':
      return `（${value}）`;
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ideographTraditional':
      return '甲乙丙丁戊己庚辛壬癸'[value - 1] ?? String(value);
    case 'ideographZodiac':
      return '子丑寅卯辰巳午未申酉戌亥'[value - 1] ?? String(value);
    case 'lowerLetter':
      return lettersOf(value);
    case 'upperLetter':
      return lettersOf(value).toUpperCase();
    case 'lowerRoman':
      return romanOf(value).toLowerCase();
    case 'upperRoman':
      return romanOf(value);
    default:
      return String(value);
  }
}

const plain = '〇零一二三四五六七八九十百千';
const formal = '零零壹贰叁肆伍陆柒捌玖拾佰仟';

const legal = (han: string): string => han.replace(/./gu, (sign) => formal[plain.indexOf(sign)] ?? sign);

/** a, b … z, aa, bb: Word repeats the letter. */
function lettersOf(value: number): string {
  if (value < 1) return String(value);
  const letter = String.fromCharCode(97 + ((value - 1) % 26));
  return letter.repeat(Math.min(8, Math.ceil(value / 26)));
}

const romans = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function romanOf(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let out = '';
  for (const [size, sign] of romans) for (; rest >= size; rest -= size) out += sign;
  return out;
}
