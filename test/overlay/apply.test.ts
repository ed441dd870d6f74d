import { describe, expect, test } from 'vitest';
import { applyOverlays } from '../../generator/overlay/apply.js';
import { documentOf, overlaid, overlayOf, resultOf, yaml } from './overlaid.js';

describe('the examples of the specification', () => {
  test.each([
    [
      'a structured overlay',
      '1.0.0',
      'info: {title: A}\npaths: {/: {get: {summary: Old, operationId: root}}, /pets: {}}\ncomponents: {schemas: {}}\ntags: [{name: t}]',
      `
  - target: '$'
    update:
      info: {x-overlay-applied: structured-overlay}
      paths:
        '/': {summary: The root resource, get: {summary: Retrieve the root resource, x-rate-limit: 100}}
        '/pets': {get: {summary: Retrieve a list of pets, x-rate-limit: 100}}
      components:
      tags:
`,
      `
info: {title: A, x-overlay-applied: structured-overlay}
paths:
  '/': {summary: The root resource, get: {summary: Retrieve the root resource, operationId: root, x-rate-limit: 100}}
  '/pets': {get: {summary: Retrieve a list of pets, x-rate-limit: 100}}
components: {schemas: {}}
tags: [{name: t}]`,
    ],
    [
      'a targeted overlay',
      '1.1.0',
      'paths: {/foo: {get: {description: Old}}, /bar: {get: {description: Old}, post: {description: Old}}}',
      `
  - target: $.paths['/foo'].get.description
    update: This is the new description
  - target: $.paths['/bar'].get.description
    update: This is the updated description
  - target: $.paths['/bar']
    update: {post: {description: This is an updated description of a child object, x-safe: false}}
`,
      `
paths:
  /foo: {get: {description: This is the new description}}
  /bar:
    get: {description: This is the updated description}
    post: {description: This is an updated description of a child object, x-safe: false}`,
    ],
    [
      'wildcards',
      '1.0.0',
      'paths: {/a: {get: {parameters: [{name: filter, in: query}, {name: filter, in: header}]}}, /b: {get: {}, post: {}}}',
      `
  - target: $.paths.*.get
    update: {x-safe: true}
  - target: $.paths.*.get.parameters[?@.name=='filter' && @.in=='query']
    update: {schema: {$ref: '#/components/schemas/filterSchema'}}
`,
      `
paths:
  /a:
    get:
      parameters:
        - {name: filter, in: query, schema: {$ref: '#/components/schemas/filterSchema'}}
        - {name: filter, in: header}
      x-safe: true
  /b: {get: {x-safe: true}, post: {}}`,
    ],
    [
      'an item that is added',
      '1.0.0',
      'paths: {/a: {get: {parameters: [{name: old}]}}, /b: {get: {parameters: []}}}',
      '  - {target: $.paths.*.get.parameters, update: {name: newParam, in: query}}',
      'paths: {/a: {get: {parameters: [{name: old}, {name: newParam, in: query}]}}, /b: {get: {parameters: [{name: newParam, in: query}]}}}',
    ],
    [
      'items that are removed',
      '1.0.0',
      'paths: {/a: {get: {parameters: [{name: dummy}, {name: a}, {name: dummy}]}}}',
      '  - {target: "$.paths.*.get.parameters[?@.name == \'dummy\']", remove: true}',
      'paths: {/a: {get: {parameters: [{name: a}]}}}',
    ],
    [
      'primitive items that are removed',
      '1.1.0',
      'paths: {/a: {get: {tags: [a, dummy]}}, /b: {get: {tags: [dummy]}}}',
      '  - {target: "$.paths.*.get.tags[?@ == \'dummy\']", remove: true}',
      'paths: {/a: {get: {tags: [a]}}, /b: {get: {tags: []}}}',
    ],
    [
      'traits',
      '1.0.0',
      'paths: {/items: {get: {x-oai-traits: [paged]}}, /sub: {get: {x-oai-traits: [paged], parameters: [{name: id}]}}, /other: {get: {}}}',
      `
  - target: $.paths[?(@.get['x-oai-traits'][?(@ == 'paged')])].get
    update: {parameters: [{name: top}, {name: skip}]}
`,
      `
paths:
  /items: {get: {x-oai-traits: [paged], parameters: [{name: top}, {name: skip}]}}
  /sub: {get: {x-oai-traits: [paged], parameters: [{name: id}, {name: top}, {name: skip}]}}
  /other: {get: {}}`,
    ],
    [
      'a copy',
      '1.1.0',
      "paths: {/items: {get: {responses: {'200': {description: OK}}}}, /some-items: {delete: {responses: {'200': {description: OK}}}}}",
      `
  - target: $.paths['/some-items']
    copy: $.paths['/items']
    description: Copies a path item into another one
`,
      "paths: {/items: {get: {responses: {'200': {description: OK}}}}, /some-items: {get: {responses: {'200': {description: OK}}}, delete: {responses: {'200': {description: OK}}}}}",
    ],
    [
      'a move: a copy, then a removal',
      '1.1.0',
      'paths: {/items: {get: {}}}',
      `
  - {target: $.paths, update: {/new-items: {}}}
  - {target: "$.paths['/new-items']", copy: "$.paths['/items']"}
  - {target: "$.paths['/items']", remove: true}
`,
      'paths: {/new-items: {get: {}}}',
    ],
  ])('%s', (_, version, text, actions, expected) => {
    const { root, found } = overlaid(text, actions, version);
    expect(root).toEqual(yaml(expected));
    expect(found).toEqual([]);
  });
});

describe('an update', () => {
  test.each([
    ['replaces a scalar', 'a: 1', '{target: $.a, update: 2}', 'a: 2'],
    ['replaces a scalar by null', 'a: 1', '{target: $, update: {a: null}}', 'a: null'],
    ['replaces null by anything', 'a: null', '{target: $, update: {a: {b: [1]}}}', 'a: {b: [1]}'],
    [
      'joins lists deep down',
      'a: {b: [1]}',
      '{target: $, update: {a: {b: [2, 3]}}}',
      'a: {b: [1, 2, 3]}',
    ],
    ['joins a list at the target', 'a: [1]', '{target: $.a, update: [2]}', 'a: [1, 2]'],
    ['appends a mapping', 'a: [1]', '{target: $.a, update: {b: 2}}', 'a: [1, {b: 2}]'],
    ['adds all items when one is new', 'a: [1]', '{target: $.a, update: [1, 2]}', 'a: [1, 1, 2]'],
    [
      'takes `__proto__` as data',
      'a: {}',
      '{target: $.a, update: {"__proto__": {x: 1}}}',
      '{"a": {"__proto__": {x: 1}}}',
    ],
  ])('%s', (_, text, action, expected) => {
    const { root, found, actions } = overlaid(text, `  - ${action}`);
    expect(JSON.stringify(root)).toBe(
      JSON.stringify(overlaid(expected, '  - {target: $.no, remove: true}').root),
    );
    expect(found).toEqual([]);
    expect(actions).toMatchObject([{ changed: true, matches: 1 }]);
    expect('x' in {}).toBe(false);
  });

  test.each([
    [
      'a scalar by a list',
      'a: {type: string}',
      '{target: $.a, update: {type: [string, "null"]}}',
      'a: {type: [string, "null"]}',
    ],
    ['a list by a scalar', 'a: {b: [1]}', '{target: $.a, update: {b: 2}}', 'a: {b: 2}'],
    ['a mapping by a list', 'a: {b: 1}', '{target: $.a, update: [1]}', 'a: [1]'],
  ])('replaces %s, with a warning', (_, text, action, expected) => {
    const { root, found } = overlaid(text, `  - ${action}`);
    expect(root).toEqual(yaml(expected));
    expect(found).toEqual(['overlay.yml:4:5 overlay-type-change']);
  });

  test('that matches a node twice changes it once', () => {
    const { root, actions } = overlaid('a: [[]]', '  - {target: "$.a[0, 0, -1]", update: x}');
    expect(root).toEqual({ a: [['x']] });
    expect(actions[0]?.matches).toBe(1);
  });
});

describe('a stale action is reported where it stands', () => {
  test.each([
    ['a target of nothing', '{target: $.b, update: 1}', 'matches nothing'],
    ['a removal of nothing', '{target: $.b, remove: true}', 'matches nothing'],
    ['a copy to nothing', '{target: $.b, copy: $.b}', 'matches nothing'],
    ['the same scalar', '{target: $.a.c, update: 1}', 'changes nothing'],
    ['the same mapping', '{target: $, update: {a: {c: 1, d: {}}}}', 'changes nothing'],
    ['an item that is there', '{target: $.a.list, update: {x: 1, y: 2}}', 'changes nothing'],
    [
      'items that are all there',
      '{target: $.a, update: {list: [{y: 2, x: 1}, z]}}',
      'changes nothing',
    ],
    ['a placeholder', '{target: $, update: {a: null}}', 'changes nothing'],
    ['a copy of the same', '{target: $.a.d, copy: $.a.d}', 'changes nothing'],
  ])('%s', (_, action, why) => {
    const text = 'a: {c: 1, d: {}, list: [z, {x: 1, y: 2}]}';
    const { root, found, diagnostics, actions } = overlaid(text, `  - ${action}`);
    expect(found).toEqual(['overlay.yml:4:5 stale-overlay-action']);
    expect(diagnostics[0]?.message).toContain(why);
    expect(actions).toMatchObject([{ changed: false }]);
    expect(root).toEqual(yaml(text));
  });
});

describe('a removal', () => {
  test('takes out several items and what is nested in them', () => {
    const text = 'a: [0, [1, 2, 3], 4, {b: [5, 6]}, 7]';
    const actions =
      '  - {target: "$.a[0, 1, 3]", remove: true}\n  - {target: "$.a[0]", remove: true}';
    expect(overlaid(text, actions).root).toEqual({ a: [7] });
    const nested = '  - {target: "$..[?@ == 2 || @ == 6 || @ == 4]", remove: true}';
    expect(overlaid(text, nested).root).toEqual({ a: [0, [1, 3], { b: [5] }, 7] });
    const both = '  - {target: "$..[1]", remove: true}';
    expect(overlaid(text, both).root).toEqual({ a: [0, 4, { b: [5] }, 7] });
  });

  test('of `__proto__` takes out the property', () => {
    const { root } = overlaid(
      'a: {__proto__: 1, b: 2}',
      '  - {target: "$.a[\'__proto__\']", remove: true}',
    );
    expect(Object.keys(root.a ?? {})).toEqual(['b']);
  });

  test.each([
    ['removed', '{target: $, remove: true}'],
    ['replaced', '{target: $, update: [1]}'],
    ['copied over', '{target: $, copy: $.a}'],
  ])('the whole document cannot be %s', (_, action) => {
    const { root, found } = overlaid('a: 1', `  - ${action}`);
    expect(found).toEqual(['overlay.yml:4:5 overlay-root-removal']);
    expect(root).toEqual({ a: 1 });
  });
});

describe('a copy', () => {
  test.each([
    ['nothing', '$.no', 'selects 0 nodes'],
    ['several nodes', '$.*', 'selects 2 nodes'],
  ])('of %s is refused', (_, from, why) => {
    const { root, found, diagnostics } = overlaid(
      'a: {}\nb: 1',
      `  - target: $.a\n    copy: ${from}`,
    );
    expect(found).toEqual(['overlay.yml:5:11 overlay-copy-source']);
    expect(diagnostics[0]?.message).toContain(why);
    expect(root).toEqual({ a: {}, b: 1 });
  });

  test('is a copy: later changes to one do not reach the other', () => {
    const actions = `
  - {target: $.a, update: {x: {y: 1}}}
  - {target: $.b, copy: $.a}
  - {target: $.a.x, update: {y: 2}}
  - {target: $.b.x, update: {z: 3}}
`;
    expect(overlaid('a: {}\nb: {}', actions).root).toEqual({
      a: { x: { y: 2 } },
      b: { x: { y: 1, z: 3 } },
    });
  });

  test('does not reach other matches of the same update', () => {
    const actions = '  - {target: $.*, update: {x: {}}}\n  - {target: $.a.x, update: {y: 1}}';
    expect(overlaid('a: {}\nb: {}', actions).root).toEqual({ a: { x: { y: 1 } }, b: { x: {} } });
  });

  test('cannot double the document without end', () => {
    const actions = Array.from({ length: 40 }, (_, index) => [
      `  - {target: $.a, update: {k${index}: {}}}`,
      `  - {target: $.a.k${index}, copy: $}`,
    ]);
    const { found } = overlaid('a: {}', actions.flat().join('\n'));
    expect(found).toEqual([expect.stringMatching(/^overlay.yml:\d+:5 too-many-nodes$/)]);
  });
});

test('updates cannot nest a document beyond the limit', () => {
  const chain = '{k: '.repeat(50) + '{}' + '}'.repeat(50);
  const actions = Array.from({ length: 5 }, (_, index) => {
    return `  - {target: "$${'.k'.repeat(50 * index)}", update: ${chain}}`;
  });
  expect(overlaid('a: 1', actions.join('\n')).found).toEqual(['overlay.yml:7:5 too-deep']);
});

describe('the document', () => {
  test('that was given stays as it is', () => {
    const document = documentOf('a: {b: [1, {c: 2}]}\nd: {}');
    const before = JSON.stringify(document.root);
    const freeze = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      Object.values(Object.freeze(value)).forEach(freeze);
    };
    freeze(document.root);
    const overlay = overlayOf(`
  - {target: "$.a.b[1]", update: {c: 3, e: [4]}}
  - {target: "$.a.b[0]", remove: true}
  - {target: $.d, copy: $.a}
  - {target: $.d.b, update: 5}
`);
    const { root } = resultOf(applyOverlays(document, [overlay]));
    expect(root).toEqual({ a: { b: [{ c: 3, e: [4] }] }, d: { b: [{ c: 3, e: [4] }, 5] } });
    expect(JSON.stringify(document.root)).toBe(before);
    expect([...document.files.keys()]).toEqual(['api.yml']);
  });

  test('shares what did not change', () => {
    const document = documentOf('a: {b: {}}\nc: {d: {}}');
    const { root } = resultOf(
      applyOverlays(document, [overlayOf('  - {target: $.a, update: {e: 1}}')]),
    );
    expect(root.c).toBe(document.root.c);
    expect(root.a).not.toBe(document.root.a);
  });

  test('of a megabyte takes a hundred actions in a moment', () => {
    const schemas = Array.from(
      { length: 20_000 },
      (_, index) => `  s${index}: {type: object, title: "${index}"}`,
    );
    const document = documentOf(`schemas:\n${schemas.join('\n')}\n`);
    const actions = Array.from(
      { length: 100 },
      (_, index) => `  - {target: $.schemas.s${index}, update: {title: new}}`,
    );
    const overlay = overlayOf(actions.join('\n'));
    const start = process.cpuUsage();
    expect(applyOverlays(document, [overlay]).diagnostics).toEqual([]);
    expect(process.cpuUsage(start).user).toBeLessThan(500_000);
  });
});

describe('origins', () => {
  const text = `info:
  title: T
tags:
  - name: a
  - name: b
  - name: c
paths: {}
`;

  test('nodes that an overlay brought stand in the overlay', () => {
    const { at } = overlaid(
      text,
      `
  - target: $
    update:
      info:
        title: New
        contact:
          name: N
      tags:
        - name: d
`,
    );
    expect(at('/info')).toBe('api.yml:1:1');
    expect(at('/info/title')).toBe('overlay.yml:8:16');
    expect(at('/info/contact')).toBe('overlay.yml:9:9');
    expect(at('/info/contact/name')).toBe('overlay.yml:10:17');
    expect(at('/tags/2/name')).toBe('api.yml:6:11');
    expect(at('/tags/3/name')).toBe('overlay.yml:12:17');
  });

  test('items that move up keep theirs', () => {
    const { at, root } = overlaid(
      text,
      `
  - {target: "$.tags[1]", update: {x: 1}}
  - {target: "$.tags[0]", remove: true}
  - {target: $.tags, update: {name: d}}
  - {target: "$.tags[1]", remove: true}
`,
    );
    expect(root.tags).toEqual([{ name: 'b', x: 1 }, { name: 'd' }]);
    expect(at('/tags/0')).toBe('api.yml:5:5');
    expect(at('/tags/0/name')).toBe('api.yml:5:11');
    expect(at('/tags/0/x')).toBe('overlay.yml:5:39');
    expect(at('/tags/1/name')).toBe('overlay.yml:7:37');
  });

  test('copies stand where they were copied from, until they are changed', () => {
    const { at } = overlaid(
      text,
      `
  - {target: $.info, update: {x: 1, y: 1}}
  - {target: $.paths, copy: $.info}
  - {target: $.paths, update: {y: 2}}
  - {target: $.info, update: {title: 3}}
`,
    );
    expect(at('/paths/title')).toBe('api.yml:2:10');
    expect(at('/paths/x')).toBe('overlay.yml:5:34');
    expect(at('/paths/y')).toBe('overlay.yml:7:35');
    expect(at('/info/title')).toBe('overlay.yml:8:38');
    expect(at('/info/y')).toBe('overlay.yml:5:40');
  });

  test('several overlays are applied in turn and added to the files', () => {
    const first = overlayOf('  - {target: $.info, update: {x: 1}}');
    const second = { ...overlayOf('  - {target: $.info, update: {x: 2}}') };
    const { value } = applyOverlays(documentOf(text), [first, second]);
    expect(value.document.root.info).toEqual({ title: 'T', x: 2 });
    expect([...value.document.files.keys()]).toEqual(['api.yml', 'overlay.yml']);
    expect(value.actions.map(({ overlay, kind, target }) => [overlay, kind, target])).toEqual([
      ['overlay.yml', 'update', '$.info'],
      ['overlay.yml', 'update', '$.info'],
    ]);
  });

  test('a document with overlays can be overlaid again', () => {
    const once = applyOverlays(documentOf(text), [
      overlayOf('  - {target: "$.tags[0]", remove: true}'),
    ]);
    const again = overlayOf('  - {target: "$.tags[0]", remove: true}');
    const { at } = resultOf(applyOverlays(once.value.document, [again]));
    expect(at('/tags/0/name')).toBe('api.yml:6:11');
  });
});
