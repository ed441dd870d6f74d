import { allofCycle } from './rules/allof-cycle.js';
import { arrayWithoutItems } from './rules/array-without-items.js';
import { booleanBoundIn31 } from './rules/boolean-bound-in-3.1.js';
import { booleanRequired } from './rules/boolean-required.js';
import { conflictingPaths } from './rules/conflicting-paths.js';
import { danglingMapping } from './rules/dangling-mapping.js';
import { danglingRef } from './rules/dangling-ref.js';
import { duplicateEnumValue } from './rules/duplicate-enum-value.js';
import { duplicateOperationId } from './rules/duplicate-operation-id.js';
import { duplicateParameter } from './rules/duplicate-parameter.js';
import { emptyEnum } from './rules/empty-enum.js';
import { emptyValue } from './rules/empty-value.js';
import { exampleContradictsSchema } from './rules/example-contradicts-schema.js';
import { ignoredHeaderParameter } from './rules/ignored-header-parameter.js';
import { missingInfoTitle } from './rules/missing-info-title.js';
import { missingInfoVersion } from './rules/missing-info-version.js';
import { missingParameterName } from './rules/missing-parameter-name.js';
import { missingPaths } from './rules/missing-paths.js';
import { missingResponses } from './rules/missing-responses.js';
import { missingSecurity } from './rules/missing-security.js';
import { missingServers } from './rules/missing-servers.js';
import { newerWordIn30 } from './rules/newer-word-in-3.0.js';
import { notAnOpenapiDocument } from './rules/not-an-openapi-document.js';
import { nullableIn31 } from './rules/nullable-in-3.1.js';
import { optionalPathParameter } from './rules/optional-path-parameter.js';
import { parameterWithoutSchema } from './rules/parameter-without-schema.js';
import { pathTemplateOperator } from './rules/path-template-operator.js';
import { pathWithoutSlash } from './rules/path-without-slash.js';
import { refCycle } from './rules/ref-cycle.js';
import { requiredWithoutProperty } from './rules/required-without-property.js';
import { responseWithoutDescription } from './rules/response-without-description.js';
import { textualDiscriminator } from './rules/textual-discriminator.js';
import { undeclaredPathParameter } from './rules/undeclared-path-parameter.js';
import { unknownParameterLocation } from './rules/unknown-parameter-location.js';
import { unknownSecurityScheme } from './rules/unknown-security-scheme.js';
import { unknownType } from './rules/unknown-type.js';
import { unknownVersion } from './rules/unknown-version.js';
import { unquotedNull } from './rules/unquoted-null.js';
import { unquotedVersion } from './rules/unquoted-version.js';
import { unreadableExample } from './rules/unreadable-example.js';
import { unreadableType } from './rules/unreadable-type.js';
import { unusedPathParameter } from './rules/unused-path-parameter.js';
import { wrongType } from './rules/wrong-type.js';
import type { Rule } from './rule.js';

/** What must hold for the others to make sense. */
export const firstRules: readonly Rule[] = [notAnOpenapiDocument, unknownVersion];

/** What is asked of OpenAPI documents. */
export const rules: readonly Rule[] = [
  allofCycle,
  arrayWithoutItems,
  booleanBoundIn31,
  booleanRequired,
  conflictingPaths,
  danglingMapping,
  danglingRef,
  duplicateEnumValue,
  duplicateOperationId,
  duplicateParameter,
  emptyEnum,
  emptyValue,
  exampleContradictsSchema,
  ignoredHeaderParameter,
  missingInfoTitle,
  missingInfoVersion,
  missingParameterName,
  missingPaths,
  missingResponses,
  missingSecurity,
  missingServers,
  newerWordIn30,
  nullableIn31,
  optionalPathParameter,
  parameterWithoutSchema,
  pathTemplateOperator,
  pathWithoutSlash,
  refCycle,
  requiredWithoutProperty,
  responseWithoutDescription,
  textualDiscriminator,
  undeclaredPathParameter,
  unknownParameterLocation,
  unknownSecurityScheme,
  unknownType,
  unquotedNull,
  unquotedVersion,
  unreadableExample,
  unreadableType,
  unusedPathParameter,
  wrongType,
];
