/** The environment variables that decide on colour. */
export interface ColourVariables {
  readonly NO_COLOR?: string | undefined;
  readonly FORCE_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Whether to print in colour: on a terminal, unless NO_COLOR or FORCE_COLOR say otherwise. */
export function usesColour(isTerminal: boolean, variables: ColourVariables): boolean {
  if (isSet(variables.NO_COLOR)) return false;
  if (isSet(variables.FORCE_COLOR)) return variables.FORCE_COLOR !== '0';
  return isTerminal && variables.TERM !== 'dumb';
}

function isSet(variable: string | undefined): boolean {
  return variable !== undefined && variable !== '';
}
