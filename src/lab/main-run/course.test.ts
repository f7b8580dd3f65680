import { describe, expect, it } from 'vitest';
import { chanceAt, decidedAt, leadChanges, leaders, openUntil } from './course';

const course = { at: [0, 0.2, 0.5, 0.8], chances: [[0.5, 0.3, 0.2], [0.2, 0.7, 0.1], [0.95, 0.03, 0.02], [0.92, 0.05, 0.03]] };

describe('the course of a game', () => {
  it('changes its expected winner whenever another side has the highest chance, the end included', () => {
    expect(leaders(course.chances)).toEqual([0, 1, 0, 0]);
    expect(leadChanges(course.chances, 0)).toBe(2);
    expect(leadChanges(course.chances, 2)).toBe(3);
    expect(leadChanges([], 1)).toBe(0);
  });

  it('leaves the lead where it is while it is shared, and to nobody before anybody leads', () => {
    expect(leaders([[0.5, 0.5], [0.6, 0.4], [0.5, 0.5], [0.3, 0.7]])).toEqual([-1, 0, 0, 1]);
    expect(leadChanges([[0.5, 0.5], [0.5, 0.5]], 1)).toBe(0);
    // A tie between two others ends a lead all the same.
    expect(leaders([[0.6, 0.2, 0.2], [0.2, 0.4, 0.4]])).toEqual([0, 1]);
  });

  it('is decided when the winner is sure and stays so; a chance that sinks again opens it', () => {
    expect(decidedAt(course, 0, 0.9)).toBe(0.5);
    expect(openUntil(course, 0, 0.9)).toBe(0.2);
    expect(decidedAt({ ...course, chances: [[0.95], [0.95], [0.5], [0.95]] }, 0, 0.9)).toBe(0.8);
    expect(decidedAt(course, 1, 0.9)).toBe(1);
    expect(openUntil({ at: [0, 0.5], chances: [[0.99], [0.99]] }, 0, 0.9)).toBe(0);
  });

  it('knows the chance at any share of the game from the moment before', () => {
    expect([0, 0.1, 0.2, 0.6, 1].map((s) => chanceAt(course, 0, s))).toEqual([0.5, 0.5, 0.2, 0.95, 0.92]);
  });
});
