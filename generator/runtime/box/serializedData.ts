/** A value of JSON. */
export type SerializedData = unknown;
