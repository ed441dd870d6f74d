import type { Json, JsonObject } from '../../generator/diagnostics/diagnostic.js';

/** An invite as the API answers with it. */
export const invite: JsonObject = {
  id: '213723',
  type: 'invite',
  invited_to: { id: '1232234', type: 'enterprise', name: 'Acme Inc.' },
  actionable_by: user(1),
  invited_by: user(2),
  status: 'pending',
  created_at: time(3),
  modified_at: time(4),
};

/** A list of files in their full form, each with every property and with values of its own. */
export function files(count: number): JsonObject {
  return { total_count: count, entries: Array.from({ length: count }, (_, at) => file(at)) };
}

function file(at: number): JsonObject {
  return {
    ...fileMini(at),
    ...history(at),
    ...state(at),
    ...collaboration(at),
    ...content(at),
  };
}

function fileMini(at: number): JsonObject {
  return {
    id: id(at),
    type: 'file',
    etag: String(at % 9),
    sequence_id: String(at % 7),
    name: `Contract ${at}.pdf`,
    sha1: digest(at),
    file_version: { id: id(at + 1), type: 'file_version', sha1: digest(at) },
  };
}

function history(at: number): JsonObject {
  return {
    description: `The contract of ${at}, signed — “final” version`,
    size: 629_644 + at,
    path_collection: { total_count: 3, entries: [0, at + 1, at + 2].map(folder) },
    created_at: time(at),
    modified_at: time(at + 1),
    trashed_at: null,
    purged_at: null,
    content_created_at: time(at + 2),
    content_modified_at: time(at + 3),
    created_by: user(at),
    modified_by: user(at + 1),
    owned_by: user(at + 2),
    parent: folder(at + 2),
    item_status: 'active',
  };
}

function state(at: number): JsonObject {
  return {
    shared_link: at % 2 === 0 ? sharedLink(at) : null,
    version_number: String(at % 5),
    comment_count: at % 11,
    tags: ['approved', `project-${at}`],
    lock: at % 3 === 0 ? lock(at) : null,
    extension: 'pdf',
    is_package: false,
    watermark_info: { is_watermarked: true, is_watermark_inherited: false },
    is_accessible_via_shared_link: true,
    expires_at: time(at + 5),
    disposition_at: null,
    classification: { name: 'Top Secret', definition: 'Do not share.', color: '#FF0000' },
    uploader_display_name: `Ellis ${at}`,
    is_associated_with_app_item: false,
  };
}

function collaboration(at: number): JsonObject {
  return {
    permissions: permissions(at),
    allowed_invitee_roles: ['editor', 'viewer', 'previewer', 'co-owner'],
    is_externally_owned: false,
    has_collaborations: at % 2 === 0,
    shared_link_permission_options: ['can_preview', 'can_download', 'can_edit'],
    metadata: {
      enterprise_27335: {
        marketingCollateral: {
          $canEdit: true,
          $id: `01234500-12f1-1234-aa12-${at}`,
          audience: 'internal',
          'due date': time(at),
          budget: at,
        },
      },
    },
  };
}

function content(at: number): JsonObject {
  return {
    expiring_embed_link: {
      access_token: digest(at),
      expires_in: 3600,
      token_type: 'bearer',
      restricted_to: [{ scope: 'item_download', object: folder(at) }],
      url: `https://cloud.app.box.com/preview/expiring_embed/${digest(at)}`,
    },
    representations: { entries: ['png', 'jpg', 'pdf'].map((kind) => representation(kind, at)) },
  };
}

function representation(kind: string, at: number): JsonObject {
  const url = `https://dl.boxcloud.com/api/2.0/internal_files/${at}/representations/${kind}`;
  return {
    content: { url_template: `${url}/content/{+asset_path}` },
    info: { url },
    properties: { dimensions: '2048x2048', paged: 'false', thumb: 'true' },
    representation: kind,
    status: { state: 'success' },
  };
}

function permissions(at: number): JsonObject {
  return {
    can_delete: at % 2 === 0,
    can_download: true,
    can_invite_collaborator: true,
    can_rename: at % 3 === 0,
    can_set_share_access: true,
    can_share: true,
    can_annotate: true,
    can_comment: true,
    can_preview: true,
    can_upload: false,
    can_view_annotations_all: true,
    can_view_annotations_self: true,
    can_apply_watermark: false,
  };
}

function sharedLink(at: number): JsonObject {
  return {
    url: `https://acme.box.com/s/${digest(at)}`,
    download_url: `https://acme.box.com/shared/static/${digest(at)}.pdf`,
    vanity_url: null,
    vanity_name: null,
    access: 'company',
    effective_access: 'company',
    effective_permission: 'can_download',
    unshared_at: time(at + 9),
    is_password_enabled: false,
    permissions: { can_download: true, can_preview: true, can_edit: false },
    download_count: at,
    preview_count: at * 2,
  };
}

function lock(at: number): JsonObject {
  return {
    id: id(at),
    type: 'lock',
    created_by: user(at),
    created_at: time(at),
    expired_at: time(at + 6),
    is_download_prevented: false,
    app_type: 'other',
  };
}

function folder(at: number): JsonObject {
  return {
    id: id(at),
    type: 'folder',
    etag: '1',
    sequence_id: '3',
    name: `Contracts ${at}`,
  };
}

function user(at: number): JsonObject {
  return { id: id(at), type: 'user', name: `Aaron Levie ${at}`, login: `ceo${at}@example.com` };
}

function id(at: number): string {
  return String(12_345_678_900 + at);
}

function digest(at: number): string {
  return (at + 1).toString(16).padStart(40, '85136c79cbf9fe36bb9d05d0639c70c265c18d37');
}

/** A point in time in the spelling that Box uses, an hour after that of the number before. */
function time(at: number): Json {
  const hour = String(at % 24).padStart(2, '0');
  const day = String((Math.floor(at / 24) % 28) + 1).padStart(2, '0');
  return `2012-12-${day}T${hour}:53:43-08:00`;
}
