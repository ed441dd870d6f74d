import { callRules } from './rules/callRules.js';
import { packageRules } from './rules/packageRules.js';
import { propertyRules } from './rules/propertyRules.js';
import { typeRules } from './rules/typeRules.js';

/** Every kind of change that a comparison knows, by its name; what none of them covers is `unknown-change`. */
export const rules = { ...packageRules, ...callRules, ...typeRules, ...propertyRules };

/** The name of a rule. */
export type RuleId = keyof typeof rules;
