import fc from 'fast-check';
import type { Json } from './api-client';

/** Signs that texts go wrong with: of other scripts, outside of the basic plane, combining, invisible, of TeX, Markdown and SQL. */
const signs = [
  ...'aZ09 .,-_/\\$#{}[]"\'`<>&%*|空が数é½ß𝒜豈',
  'e\u0301',
  '👩‍👩‍👧',
  '\u200b',
  '\u2028',
  '\ufeff',
  '\ufffe',
  '\t',
  '\n',
  '\u0085',
];
const halves = ['\ud835', '\udc9c', '\0', '\u0001', '\u007f'];
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: fc.constantFrom(...signs), maxLength }),
    fc.string({ unit: 'binary', maxLength }),
    fc.string({ unit: 'grapheme', maxLength }),
  );

/** How values of a pattern are made that random text would never fit. Others are random texts that fit it. */
const ofPattern: [sign: RegExp, made: fc.Arbitrary<string>][] = [
  [/^\^\[\\p\{Ll\}/, slugs()],
  [/T\(\?:/, moments()],
  [
    /^\^\\d\{4\}-\(0/,
    fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${pad(y, 4)}-${pad(m, 2)}`),
  ],
  [
    /^\^\\\\\[A-Za-z\]/,
    fc.string({ unit: fc.constantFrom(...'RabcZ'), minLength: 1, maxLength: 50 }).map((name) => `\\${name}`),
  ],
  [/^\^\[\\w-\]\+/, fc.string({ unit: fc.constantFrom(...'azAZ09_-'), minLength: 1, maxLength: 500 })],
  [
    /^\^\(\?:W\//,
    fc
      .tuple(fc.constantFrom('', 'W/'), fc.nat(999_999_999), fc.constantFrom('', '.0a1b2c3d'))
      .map(([weak, v, hash]) => `${weak}"${v}${hash}"`),
  ],
];

/** How often a schema is followed into itself. */
const mostLevels = 3;

/**
 * Values that a schema of the OpenAPI document (JSON Schema 2020-12) calls valid. Fails for a keyword that it does not know. `followed`: the
 * references on the way to it.
 */
export function valid(schema: Json, document: Json, followed: string[] = []): fc.Arbitrary<Json> {
  const within = (one: Json) => valid(one, document, followed);
  if (schema.$ref) {
    const component = document.components.schemas[schema.$ref.split('/').at(-1)];
    const levels = followed.filter((one) => one === schema.$ref).length;
    if (levels < mostLevels) return valid(component, document, [...followed, schema.$ref]);
    return within({ anyOf: component.anyOf.filter((one: Json) => !JSON.stringify(one).includes(schema.$ref)) });
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(within));
  if (Array.isArray(schema.type)) return fc.oneof(...schema.type.map((type: string) => within({ ...schema, type })));
  if (schema.type === 'null') return fc.constant(null);
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer') return fc.integer({ min: schema.minimum, max: schema.maximum });
  if (schema.type === 'number') return fc.double({ noDefaultInfinity: true, noNaN: true });
  if (schema.type === 'string') return strings(schema);
  if (schema.type === 'array') return lists(within(schema.items), schema.maxItems);
  if (schema.type === 'object') return objects(schema, within);
  throw new Error(`Say how values of ${JSON.stringify(schema)} are made.`);
}

function strings(schema: Json): fc.Arbitrary<string> {
  const { minLength = 0, maxLength = 200, pattern = '' } = schema;
  const made = ofPattern.find(([sign]) => sign.test(pattern))?.[1];
  const full = fc.constantFrom('𝒜', '数', 'a').map((sign) => sign.repeat(Math.min(maxLength, 2_000)));
  const fits = new RegExp(pattern, 'u');
  return (made ?? fc.oneof({ weight: 9, arbitrary: text(Math.min(maxLength, 40)) }, full)).filter((value) => {
    const length = [...value].length;
    return fits.test(value) && length >= minLength && length <= maxLength;
  });
}

function lists(item: fc.Arbitrary<Json>, maxItems: number | undefined): fc.Arbitrary<Json[]> {
  const short = fc.array(item, { maxLength: Math.min(5, maxItems ?? 5) });
  if (maxItems === undefined) return short;
  return fc.oneof({ weight: 9, arbitrary: short }, fc.array(item, { minLength: maxItems, maxLength: maxItems }));
}

function objects(schema: Json, within: (one: Json) => fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  if (!schema.properties) {
    const key = strings(schema.propertyNames).filter((name) => name !== schema.propertyNames.not?.const);
    return fc.dictionary(key, within(schema.additionalProperties), { maxKeys: 5, noNullPrototype: true });
  }
  const fields = Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, within(field)]));
  return fc.record(fields, { requiredKeys: schema.required ?? [], noNullPrototype: true });
}

/** Values that nobody declared: other types, halves of surrogate pairs, controls, extremes of numbers and dates, deep and wide JSON. */
export function hostile(): fc.Arbitrary<Json> {
  return fc.oneof(
    fc.jsonValue(),
    fc.string({ unit: fc.constantFrom(...halves, ...signs), minLength: 1, maxLength: 20 }),
    fc.constantFrom(
      '9999-12-31T23:59:59-14:00',
      '0000-00-00',
      '+010000-01-01T00:00:00Z',
      '-000001-01-01',
      '9999-12',
      '1e400',
      '',
    ),
    fc.constantFrom(-1, 0, 1.5, 1e308, -0, 2 ** 53, 2 ** 31),
  );
}

function slugs(): fc.Arbitrary<string> {
  const part = fc.string({ unit: fc.constantFrom(...'abz019空が数ß½𝒶豈ー', 'क़'), minLength: 1, maxLength: 6 });
  return fc.array(part, { minLength: 1, maxLength: 20 }).map((parts) => parts.join('-'));
}

function moments(): fc.Arbitrary<string> {
  const range = { min: new Date('1000-01-01'), max: new Date('9998-12-31T23:59:59.999Z'), noInvalidDate: true };
  const write = (date: Date, form: number) => {
    const iso = date.toISOString();
    const forms = [
      iso,
      iso.slice(0, 10),
      iso.replace(/\.\d+Z/, 'Z'),
      iso.replace('Z', '+14:00'),
      iso.replace('Z', '123456-23:59'),
    ];
    return forms[form] ?? iso;
  };
  return fc.tuple(fc.date(range), fc.nat(4)).map(([date, form]) => write(date, form));
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
