import './without-eval';
import { z } from 'zod';
import { isLongerThan } from '@/lib/kernel/text-length';
import { formatCount, isStorable, storablePattern } from './scalars';

/** Characters of a key, characters of the whole as JSON, and levels of nested objects and lists. */
const bounds = { key: 100, whole: 100_000, levels: 30 } as const;

const keys = { propertyNames: { maxLength: bounds.key, pattern: storablePattern, not: { const: '__proto__' } } };
const anyValue = { $ref: '#/components/schemas/MetadataValue' };

/** Recursive schemas of the OpenAPI document, by component name. */
export const metadataComponents = {
  MetadataValue: {
    anyOf: [
      { type: ['number', 'boolean', 'null'] },
      { type: 'string', pattern: storablePattern },
      { type: 'array', items: anyValue },
      { type: 'object', additionalProperties: anyValue, ...keys },
    ],
  },
};

/** A JSON object that the site stores and returns, and never interprets. */
export const metadata: z.ZodType<Record<string, unknown>> = z
  .custom<Record<string, unknown>>(isPlainObject, 'must be an object')
  .superRefine((value, { addIssue }) => {
    const fault = faultOf(value);
    if (fault !== undefined) addIssue({ code: 'custom', message: fault });
  })
  .meta({
    type: 'object',
    additionalProperties: anyValue,
    ...keys,
    description: `Arbitrary JSON, stored and returned unchanged: at most ${formatCount(bounds.whole)} characters and ${bounds.levels} levels, strings without U+0000, no key longer than ${bounds.key} characters and none named \`__proto__\`.`,
  });

/** Why `value` cannot be stored, if it cannot. Walks level by level, so that no depth overflows the stack. */
function faultOf(value: Record<string, unknown>): string | undefined {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    const containers = level.filter((one): one is object => typeof one === 'object' && one !== null);
    if (depth === bounds.levels && containers.length > 0) return `must have at most ${bounds.levels} levels`;
    if (!level.every(isJson)) return 'must be JSON';
    const found = containers.flatMap((one) => (Array.isArray(one) ? [] : Object.keys(one)));
    if (found.includes('__proto__')) return 'must not have a key `__proto__`';
    if ([...found, ...level].some((one) => typeof one === 'string' && !isStorable(one)))
      return 'must not contain U+0000 or unpaired surrogates';
    if (found.some((key) => isLongerThan(key, bounds.key))) return `must have keys of at most ${bounds.key} characters`;
    level = containers.flatMap((one): unknown[] => Object.values(one));
  }
  if (isLongerThan(JSON.stringify(value), bounds.whole))
    return `must have at most ${formatCount(bounds.whole)} characters as JSON`;
  return undefined;
}

function isJson(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return Array.isArray(value) || isPlainObject(value);
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
