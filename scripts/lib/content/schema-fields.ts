import { z } from 'zod';
import type { FieldPath } from '../../../src/domain/shared/issue.ts';

/** One field of a schema as an author meets it. */
export interface SchemaField {
  name: string;
  /** The sentence for the author, from `.describe()`. */
  sentence: string;
  required: boolean;
  /** The fields inside, where the value is a map or a list of maps. */
  inside: SchemaField[];
  /** The values to choose from, where only some are allowed. */
  choices: string[];
}

type Fields = Readonly<Record<string, z.ZodType>>;

/** The schema at `path`, with its wrappers (optional, default) still on, since they carry the sentence. */
export function schemaAt(schema: z.ZodType, path: FieldPath): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const part of path) {
    const bare: z.ZodType | undefined = current && unwrapped(current);
    const shape: Fields | undefined = bare && shapeOf(bare);
    if (shape) current = shape[String(part)];
    else if (bare instanceof z.ZodArray) current = bare.element as z.ZodType;
    else return undefined;
  }
  return current;
}

/** The names of the fields that may stand in the map at `path`. */
export function fieldNamesAt(schema: z.ZodType, path: FieldPath): string[] {
  const at = schemaAt(schema, path);
  return Object.keys((at && shapeOf(unwrapped(at))) ?? {});
}

/** The author's sentence of the field at `path`; an item of a list answers with its list's sentence. */
export function sentenceAt(schema: z.ZodType, path: FieldPath): string {
  for (let length = path.length; length > 0; length -= 1) {
    const own = sentenceOf(schemaAt(schema, path.slice(0, length)));
    if (own !== '') return own;
    if (typeof path[length - 1] === 'string') return '';
  }
  return '';
}

/** All fields of a map schema, with those inside them, in the order of the schema. */
export function fieldsOf(schema: z.ZodType): SchemaField[] {
  return Object.entries(shapeOf(unwrapped(schema)) ?? {}).map(([name, type]) => {
    const inner = unwrapped(type);
    const item = inner instanceof z.ZodArray ? unwrapped(inner.element as z.ZodType) : inner;
    return {
      name,
      sentence: sentenceOf(type),
      required: !(type instanceof z.ZodOptional || type instanceof z.ZodDefault),
      inside: fieldsOf(item),
      choices: item instanceof z.ZodEnum ? item.options.map(String) : [],
    };
  });
}

/** Every field name that occurs anywhere in a schema. */
export function allFieldNames(schema: z.ZodType): string[] {
  return fieldsOf(schema).flatMap(function names(field): string[] {
    return [field.name, ...field.inside.flatMap(names)];
  });
}

/** The fields of a map; of one that comes in several forms, those of all its forms. */
function shapeOf(bare: z.ZodType): Fields | undefined {
  if (bare instanceof z.ZodObject) return bare.shape as Fields;
  if (!(bare instanceof z.ZodDiscriminatedUnion)) return undefined;
  const forms = bare.options.map((form) => shapeOf(form as z.ZodType) ?? {});
  return Object.assign({}, ...forms);
}

/** A schema without its wrappers: optional, default, and the step before a date is checked. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) {
    return unwrapped(schema.unwrap() as z.ZodType);
  }
  return schema instanceof z.ZodPipe ? unwrapped(schema.out as z.ZodType) : schema;
}

function sentenceOf(schema: z.ZodType | undefined): string {
  if (!schema) return '';
  if (schema.description) return schema.description;
  const wrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return wrapped ? sentenceOf(schema.unwrap() as z.ZodType) : '';
}
