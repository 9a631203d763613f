/**
 * Rows of a table in terse form: `:` separates, `\` keeps the next character as it is (wifi 5.1). Rows with another
 * number of fields are left out: a name with a line break in it makes such rows.
 */
export function terseRows(output: string, fields: number): readonly (readonly string[])[] {
  return output
    .split('\n')
    .map(terseFields)
    .filter((row) => row.length === fields);
}

function terseFields(line: string): readonly string[] {
  const fields: string[] = [];
  let field = '';
  for (let at = 0; at < line.length; at += 1) {
    const character = line.charAt(at);
    if (character === ':') {
      fields.push(field);
      field = '';
    } else if (character === '\\') {
      at += 1;
      field += line.charAt(at);
    } else field += character;
  }
  return [...fields, field];
}

/**
 * The objects of an output in which each field is a line, `NAME:value` or `NAME[1]:value`, and an empty line separates
 * objects. Values are not escaped here. Of one name the values are in order.
 */
export function terseObjects(output: string): readonly ReadonlyMap<string, readonly string[]>[] {
  const blocks = output.split('\n\n').filter((block) => block.trim() !== '');
  return blocks.map((block) => {
    const found = new Map<string, string[]>();
    for (const line of block.split('\n')) {
      const parts = /^([A-Z0-9.-]+)(?:\[\d+\])?:(.*)$/.exec(line);
      const [name, value] = [parts?.[1], parts?.[2]];
      if (name === undefined || value === undefined) continue;
      found.set(name, [...(found.get(name) ?? []), value]);
    }
    return found;
  });
}
