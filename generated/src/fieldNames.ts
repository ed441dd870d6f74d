/** The name that a property of a model has on the wire; the known ones are completed, and any other is allowed. */
export type FieldName<Model extends keyof FieldNames> = FieldNames[Model] | (string & {});

/** The declared properties of models, or of each of several. */
interface FieldNames {
  readonly Invite:
    | 'actionable_by'
    | 'created_at'
    | 'id'
    | 'invited_by'
    | 'invited_to'
    | 'modified_at'
    | 'status'
    | 'type';
}
