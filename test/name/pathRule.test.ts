import { describe, expect, test } from 'vitest';
import { methodNameOf } from '../../generator/name/pathRule.js';

describe('method names by path (rule M1)', () => {
  test.each([
    ['post', '/invites', 'createInvite'],
    ['get', '/invites/{invite_id}', 'getInviteById'],
    ['put', '/files/{file_id}', 'updateFileById'],
    ['patch', '/files/{file_id}', 'updateFileById'],
    ['delete', '/files/{file_id}', 'deleteFileById'],
    ['get', '/files/{file_id}/comments', 'getFileComments'],
    ['get', '/users/me', 'getUserMe'],
    ['get', '/files/{file_id}/metadata/{scope}/{template_key}', 'getFileMetadataById'],
    ['post', '/ai/ask', 'createAiAsk'],
    ['get', '/files/{file_id}/thumbnail.{extension}', 'getFileThumbnailById'],
    ['post', '/file_upload_sessions', 'createFileUploadSession'],
    ['get', '/retention_policies', 'getRetentionPolicies'],
    ['post', '/retention_policies', 'createRetentionPolicy'],
    ['put', '/terms_of_service_user_statuses/{id}', 'updateTermsOfServiceUserStatusById'],
    ['post', '/batches', 'createBatch'],
    ['get', '/metadata/{id}', 'getMetadataById'],
    ['get', '/', 'get'],
  ] as const)('%s %s -> %s', (method, path, expected) => {
    expect(methodNameOf(method, path)).toBe(expected);
  });
});
