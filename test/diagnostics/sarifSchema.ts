/** What SARIF 2.1.0 requires of the parts that a report uses (OASIS standard, sections 3.13 to 3.52). */
const text = {
  type: 'object',
  required: ['text'],
  properties: { text: { type: 'string', minLength: 1 } },
  additionalProperties: false,
};

const counted = { type: 'integer', minimum: 1 };

const rule = {
  type: 'object',
  required: ['id', 'shortDescription', 'help'],
  properties: {
    id: { type: 'string', pattern: '^[a-z][a-z0-9.-]*$' },
    shortDescription: text,
    help: text,
  },
  additionalProperties: false,
};

const region = {
  type: 'object',
  required: ['startLine', 'startColumn', 'endLine', 'endColumn'],
  properties: { startLine: counted, startColumn: counted, endLine: counted, endColumn: counted },
  additionalProperties: false,
};

const physicalLocation = {
  type: 'object',
  required: ['artifactLocation'],
  properties: {
    artifactLocation: {
      type: 'object',
      required: ['uri'],
      properties: { uri: { type: 'string', pattern: '^[^ \\\\#]+$' } },
      additionalProperties: false,
    },
    region,
  },
  additionalProperties: false,
};

const location = {
  type: 'object',
  required: ['physicalLocation'],
  properties: { physicalLocation },
  additionalProperties: false,
};

const result = {
  type: 'object',
  required: ['ruleId', 'ruleIndex', 'level', 'message', 'locations'],
  properties: {
    ruleId: { type: 'string' },
    ruleIndex: { type: 'integer', minimum: 0 },
    level: { enum: ['none', 'note', 'warning', 'error'] },
    message: text,
    locations: { type: 'array', items: location },
    partialFingerprints: { type: 'object', additionalProperties: { type: 'string', minLength: 1 } },
    properties: { type: 'object' },
  },
  additionalProperties: false,
};

const driver = {
  type: 'object',
  required: ['name', 'version', 'rules'],
  properties: {
    name: { type: 'string', minLength: 1 },
    version: { type: 'string' },
    rules: { type: 'array', uniqueItems: true, items: rule },
  },
  additionalProperties: false,
};

const run = {
  type: 'object',
  required: ['tool', 'columnKind', 'results'],
  properties: {
    tool: {
      type: 'object',
      required: ['driver'],
      properties: { driver },
      additionalProperties: false,
    },
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: { type: 'array', items: result },
  },
  additionalProperties: false,
};

/** A JSON Schema of the logs that a report may be. */
export const sarifSchema = {
  type: 'object',
  required: ['$schema', 'version', 'runs'],
  properties: {
    $schema: { type: 'string' },
    version: { const: '2.1.0' },
    runs: { type: 'array', minItems: 1, items: run },
  },
  additionalProperties: false,
};
