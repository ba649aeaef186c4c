/** The schema of the result as a page for people: docs/result.md. */
import type { Schema } from 'ts-json-schema-generator';

type Definition = Exclude<Schema['definitions'], undefined>[string];

const isSchema = (value: Definition | undefined): value is Exclude<Definition, boolean> =>
  typeof value === 'object';

const linked = (name: string): string => `[${name}](#${name.toLowerCase()})`;

/** What a member may hold, in a few words. */
function typeOf(schema: Definition): string {
  if (!isSchema(schema)) return 'anything';
  const { $ref, type, enum: names, const: only, items } = schema;
  if ($ref) return linked($ref.slice($ref.lastIndexOf('/') + 1));
  if (only !== undefined) return `\`${JSON.stringify(only)}\``;
  if (names) return names.map((name) => `\`${name as string}\``).join(', ');
  if (type === 'array' && items && !Array.isArray(items)) return `list of ${typeOf(items)}`;
  return Array.isArray(type) ? type.join(' or ') : (type ?? 'anything');
}

function section(name: string, schema: Exclude<Definition, boolean>): string {
  const parts = [`## ${name}`, schema.description ?? ''];
  if (schema.anyOf) parts.push(`One of ${schema.anyOf.map(typeOf).join(', ')}.`);
  if (schema.enum) parts.push(`One of ${typeOf(schema)}.`);
  if (schema.properties) {
    const rows = Object.entries(schema.properties).map(([member, value]) => {
      const optional = schema.required?.includes(member) ? '' : ' (optional)';
      const about = isSchema(value) ? (value.description ?? '') : '';
      return `| \`${member}\`${optional} | ${typeOf(value)} | ${about.replaceAll('\n', ' ')} |`;
    });
    parts.push(['| Member | Holds | |', '| --- | --- | --- |', ...rows].join('\n'));
  }
  return parts.filter(Boolean).join('\n\n');
}

export function referenceOf({ definitions = {} }: Schema): string {
  const sections = Object.entries(definitions).flatMap(([name, schema]) =>
    isSchema(schema) ? [section(name, schema)] : [],
  );
  return [
    '# The result',
    'What `clean` gives in JavaScript, and the command as JSON. Made from ' +
      '[the schema](result.schema.json), which is made from `wasm_bindings/types.ts`; tests hold ' +
      'real results against it. An answer of `winnow batch` has the `id` of its request besides, ' +
      'which the schema does not know: take it out to validate the rest.',
    ...sections,
  ].join('\n\n');
}
