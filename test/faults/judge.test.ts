import { describe, expect, test } from 'vitest';
import { canary } from './canaries.js';
import { Clock } from './clock.js';
import { judge } from './judge.js';
import type { Observation } from './run.js';
import type { Expectation, Scenario } from './scenario.js';

const request = { line: 'GET /a', headers: { 'x-a': '1' }, at: 0, body: '' };
const good: Observation = {
  outcomes: [{ kind: 'value', value: { id: '1', more: true } }],
  requests: [request, { ...request, at: 700 }],
  elapsed: 700,
  connections: 1,
  refreshes: 0,
  left: { timers: 0, listeners: 0 },
};
const failed: Observation = {
  ...good,
  outcomes: [
    {
      kind: 'error',
      error: { kind: 'api', name: 'ApiError', message: 'no', status: 404, rawBody: 'xxx' },
      shown: canary.token,
    },
  ],
};

function verdict(expect: Expectation, seen: Observation, goal = 'R1'): readonly string[] {
  const scenario: Scenario = { goal, name: '', call: { operation: 'get' }, expect };
  return judge(scenario, seen, true);
}

describe('a judge', () => {
  test('has nothing to say of what is as expected', () => {
    const expected: Expectation = {
      value: { id: '1' },
      requests: ['GET /a', { line: 'GET /a', headers: { 'X-A': '1', 'X-B': null }, body: '' }],
      waits: [[700, 700]],
      elapsed: [700, 800],
      connections: 1,
      refreshes: 0,
      same: 'X-A',
      requestsAtMost: 2,
    };
    expect(verdict(expected, good)).toEqual([]);
    expect(verdict({ error: { kind: 'api', message: /^no$/, status: 404 } }, failed)).toEqual([]);
  });

  test.each<[problem: string, expected: Expectation]>([
    ['gives {"id":"1","more":true}, not {"id":"2"}', { value: { id: '2' } }],
    ['gives {"id":"1","more":true}, not an error', { error: {} }],
    ['sends ["GET /a","GET /a"], not ["GET /a"]', { requests: ['GET /a'] }],
    [
      'sends the header X-A: 1',
      { requests: ['GET /a', { line: 'GET /a', headers: { 'X-A': null } }] },
    ],
    ['sends the body ', { requests: ['GET /a', { line: 'GET /a', body: 'b' }] }],
    ['waits [700] ms, not [[0,699]]', { waits: [[0, 699]] }],
    ['ends after 700 ms, not [0,0]', { elapsed: [0, 0] }],
    ['opens 1 connections, not 0', { connections: 0 }],
    ['refreshes 0 times, not 1', { refreshes: 1 }],
    ['sends 2 requests, not 1', { requestsAtMost: 1 }],
    ['X-B is not the same in all', { same: 'X-B' }],
  ])('says: %s', (problem, expected) => {
    expect(verdict(expected, good)).toEqual([problem]);
  });

  test.each<[problem: string, expected: Expectation]>([
    ['fails: api ApiError: no', {}],
    ['error.status is 404, not 500', { error: { status: 500 } }],
    ['the error holds 3 characters of the body', { error: {}, rawBodyAtMost: 2 }],
  ])('says of an error: %s', (problem, expected) => {
    expect(verdict(expected, failed)).toEqual([problem]);
  });

  test('sees what is left behind, what shows, and what never ends', () => {
    const left = { timers: 1, listeners: 0 };
    expect(verdict({}, { ...good, left })).toEqual(['left behind: {"timers":1,"listeners":0}']);
    expect(verdict({ error: {} }, failed, 'R10')).toEqual([`its error shows ${canary.token}`]);
    expect(verdict({}, { ...good, outcomes: [{ kind: 'pending' }] })).toEqual(['it never ends']);
  });
});

describe('a clock', () => {
  test('stands still until it is told to go on, and runs timers in their order', () => {
    using clock = new Clock();
    const order: string[] = [];
    const cleared = setTimeout(() => order.push('cleared'), 10);
    setTimeout(() => order.push('late'), 2000);
    setTimeout(() => order.push('early'), 1000);
    clearTimeout(cleared);
    expect([clock.pending, clock.ahead, performance.now()]).toEqual([2, 1000, 0]);
    while (clock.next());
    expect(order).toEqual(['early', 'late']);
    expect([performance.now(), new Date().toISOString()]).toEqual([
      2000,
      '2026-01-01T00:00:02.000Z',
    ]);
  });

  test('gives everything back', () => {
    const { setTimeout: before, Date: date } = globalThis;
    new Clock()[Symbol.dispose]();
    expect(globalThis.setTimeout).toBe(before);
    expect(new Date()).toBeInstanceOf(date);
    expect(performance.now()).toBeGreaterThan(0);
  });
});
