import type { Content, ContentForm, Part, Place, Type } from './api.js';
import { formOf, type Side } from './contentForm.js';
import { childOf, childrenOf, type Context, type Node } from './context.js';
import { asText, own } from './json.js';
import { lose } from './loss.js';
import { makeupOf } from './makeup.js';
import { explodeOf, styleOf } from './parameterStyle.js';
import { schemaAt } from './schema.js';
import { typeOf } from './types.js';

/** A media type that the document offers. */
interface Offer {
  readonly mediaType: string;
  readonly media: Node;
  readonly form: ContentForm;
}

/** The content of a body or an answer, in the media type that is used of those which the document offers. */
export function contentOf(
  context: Context,
  node: Node,
  place: Place & { readonly kind: Side },
): Content | undefined {
  const offers = offersOf(context, node, place.kind);
  const [offer, ...others] = offers;
  if (offer === undefined) return undefined;
  for (const { mediaType, media } of others) {
    const what = `content of type \`${mediaType}\`, beside \`${offer.mediaType}\``;
    lose(context, media, { kind: 'ignored', what });
  }
  const { mediaType, media, form } = offer;
  const type = typeIn(context, offer, place);
  return { mediaType, form, type, parts: form === 'json' ? new Map() : partsIn(media, form) };
}

/** The forms, the one that is used first. */
const forms: readonly ContentForm[] = ['json', 'form', 'multipart', 'text', 'binary'];

/** The offers in the order of their use, which is not that of the document. */
function offersOf(context: Context, node: Node, side: Side): readonly Offer[] {
  return childrenOf(childOf(node, 'content'))
    .map(([mediaType, media]) => ({
      mediaType,
      media,
      form: formOf(context, { mediaType, media, side }),
    }))
    .map((offer) => ({ ...offer, rank: forms.indexOf(offer.form) - plainness(offer.mediaType) }))
    .sort((a, b) => a.rank - b.rank || (a.mediaType < b.mediaType ? -1 : 1));
}

function plainness(mediaType: string): number {
  return mediaType === 'application/json' ? 0.5 : 0;
}

function typeIn(context: Context, { mediaType, media, form }: Offer, place: Place): Type {
  const schema = schemaAt(media, 'schema');
  if (form !== 'text' && form !== 'binary') {
    return schema ? typeOf(context, schema, place) : { kind: 'unknown' };
  }
  const isStructured = schema !== undefined && makeupOf(context, schema).kind !== 'single';
  if (isStructured || own(media.value, 'itemSchema') !== undefined) {
    const what = `content of type \`${mediaType}\`, which is given as it is`;
    lose(context, media, { kind: 'approximated', what });
  }
  return { kind: form === 'text' ? 'string' : 'binary' };
}

/** What the document says of single properties of a form, or of the parts of a multipart body. */
function partsIn(media: Node, form: ContentForm): ReadonlyMap<string, Part> {
  const encoding = form === 'form' || form === 'multipart' ? childOf(media, 'encoding') : undefined;
  return new Map(
    childrenOf(encoding).map(([name, node]) => {
      const style = styleOf(node, 'query');
      const contentType = asText(own(node.value, 'contentType'));
      return [name, { contentType, style, explode: explodeOf(node, style) }];
    }),
  );
}
