import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { parsePeriod } from '../domain/period.ts';
import {
	chooseRange,
	insidePeriod,
	isMarked,
	narrowedTo,
	toggleExclusion,
	toggleOnly,
	toggleValue
} from './cross-filter.ts';
import { decodePageState, encodePageState, STEPS, COMPARISONS } from './page-state.ts';
import { StateHistory } from './state-history.ts';
import type { TicketFilter } from './ticket-filter.ts';

describe('choosing on charts', () => {
	it('adds a clicked value to those chosen and takes it out at the next click', () => {
		const one = toggleValue({}, 'type', '投诉');
		expect(one).toEqual({ dimensions: { type: { values: ['投诉'] } } });
		const two = toggleValue(one, 'type', null);
		expect(two).toEqual({ dimensions: { type: { values: ['投诉', null] } } });
		expect(toggleValue(two, 'type', '投诉')).toEqual({ dimensions: { type: { values: [null] } } });
	});

	it('narrows a list of its own to what is chosen, and to nothing where they have nothing in common', () => {
		const bad = ['不满意', '非常不满意'];
		const type = { values: ['投诉'] };
		expect(narrowedTo({ dimensions: { type } }, 'rating', bad)).toEqual({
			dimensions: { type, rating: { values: bad } }
		});
		const worst: TicketFilter = { dimensions: { type, rating: { values: ['非常不满意', '满意'] } } };
		expect(narrowedTo(worst, 'rating', bad)).toEqual({ dimensions: { type, rating: { values: ['非常不满意'] } } });
		expect(narrowedTo(toggleExclusion(worst, 'rating'), 'rating', bad)?.dimensions?.rating).toEqual({
			values: ['不满意']
		});
		expect(narrowedTo({ dimensions: { rating: { values: ['满意'] } } }, 'rating', bad)).toBeNull();
	});

	it('leaves brushed days behind in the period that they were brushed in', () => {
		const may = chooseRange({ dimensions: { type: { values: ['投诉'] } } }, 'day', '2023-05-02', '2023-05-14');
		expect(insidePeriod(may, parsePeriod('2023'))).toBe(may);
		expect(insidePeriod(may, parsePeriod('2023-05-14..2023-06-30'))).toBe(may);
		for (const other of ['2023-05-15..2023-06-30', '2023-05-01']) {
			expect(insidePeriod(may, parsePeriod(other))).toEqual({ dimensions: { type: { values: ['投诉'] } } });
		}
		const others = toggleExclusion(may, 'day');
		expect(insidePeriod(others, parsePeriod('2023-09'))).toBe(others);
	});

	it('leaves nothing behind when a value is clicked twice', () => {
		const value = fc.constantFrom('投诉', '咨询', null);
		const id = fc.constantFrom('type', 'unit', 'area');
		fc.assert(
			fc.property(fc.array(fc.tuple(id, value)), (clicks) => {
				const click = (filter: TicketFilter, [where, what]: (typeof clicks)[number]) =>
					toggleValue(filter, where as 'type', what);
				const there = clicks.reduce(click, {} as TicketFilter);
				expect([...clicks].reverse().reduce(click, there)).toEqual({});
			})
		);
	});

	it('puts a range in place of what was chosen, whichever way the brush was drawn', () => {
		const before = toggleValue({}, 'day', '2023-05-01');
		const brushed = { dimensions: { day: { values: [], ranges: [['2023-06-01', '2023-06-09']] } } };
		expect(chooseRange(before, 'day', '2023-06-01', '2023-06-09')).toEqual(brushed);
		expect(chooseRange(before, 'day', '2023-06-09', '2023-06-01')).toEqual(brushed);
		expect(isMarked(brushed as unknown as TicketFilter, 'day', '2023-06-05')).toBe(true);
		expect(isMarked(brushed as unknown as TicketFilter, 'day', '2023-06-10')).toBe(false);
	});

	it('chooses a cell or a stage alone, and leaves nothing of it where it was just that', () => {
		const cell = { weekday: { values: ['1'] }, hour: { values: ['09'] } };
		const before = toggleValue(toggleValue({}, 'hour', '10'), 'unit', '住建局');
		const chosen = toggleOnly(before, cell);
		expect(chosen).toEqual({
			dimensions: { unit: { values: ['住建局'] }, weekday: { values: ['1'] }, hour: { values: ['09'] } }
		});
		expect(toggleOnly(chosen, cell)).toEqual({ dimensions: { unit: { values: ['住建局'] } } });
		const excluded = toggleExclusion(toggleOnly({}, { stage: { values: ['未派发'] } }), 'stage');
		expect(toggleOnly(excluded, { stage: { values: ['未派发'] } })).toEqual({
			dimensions: { stage: { values: ['未派发'] } }
		});
		const days = { circuit: { values: ['L1'] }, day: { values: [], ranges: [['2023-05-01', '2023-05-31']] } } as const;
		expect(toggleOnly({}, days)).toEqual({ dimensions: days });
		expect(toggleOnly(toggleOnly({}, days), days)).toEqual({});
		const brushed = chooseRange({}, 'day', '2023-05-01', '2023-05-30');
		expect(toggleOnly(brushed, days)).toEqual({ dimensions: days });
	});

	it('turns a choice into everything but it, and back', () => {
		const chosen = toggleValue({}, 'unit', '住建局');
		expect(toggleExclusion(chosen, 'unit')).toEqual({
			dimensions: { unit: { values: ['住建局'], exclude: true } }
		});
		expect(toggleExclusion(toggleExclusion(chosen, 'unit'), 'unit')).toEqual(chosen);
		expect(toggleExclusion({}, 'unit')).toEqual({});
	});
});

describe('state of a page in its address', () => {
	it('comes back as it was', () => {
		const state = fc.record(
			{ filter: fc.constant({}), step: fc.constantFrom(...STEPS), compare: fc.constantFrom(...COMPARISONS) },
			{ requiredKeys: ['filter'] }
		);
		fc.assert(
			fc.property(state, (given) => {
				expect(decodePageState(new URLSearchParams(encodePageState(given).toString()))).toEqual(given);
			})
		);
		expect(encodePageState({ filter: {} }).toString()).toBe('');
		expect(decodePageState(new URLSearchParams('step=minute&compare=x'))).toEqual({ filter: {} });
	});
});

describe('undo and redo', () => {
	it('goes back over every step and forth again', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 }), (states) => {
				// Steps that say something new, none the one it would go back to.
				const history = new StateHistory('');
				const seen = [''];
				states.forEach((state, at) => {
					history.follow(`${state}${at}`);
					seen.push(`${state}${at}`);
				});
				const back: (string | null)[] = [];
				while (history.canUndo) back.push(history.undo());
				expect(back).toEqual(seen.slice(0, -1).reverse());
				const forth: (string | null)[] = [];
				while (history.canRedo) forth.push(history.redo());
				expect(forth).toEqual(seen.slice(1));
				expect(history.undo()).toBe(seen.length > 1 ? seen[seen.length - 2] : null);
			})
		);
	});

	it("takes the browser's back and forward for undo and redo", () => {
		const history = new StateHistory('a');
		history.follow('b');
		history.follow('c');
		history.follow('b');
		expect([history.canUndo, history.canRedo]).toEqual([true, true]);
		history.follow('c');
		expect(history.canRedo).toBe(false);
		expect(history.undo()).toBe('b');
		history.follow('b');
		expect(history.undo()).toBe('a');
		history.follow('a');
		history.follow('new');
		expect(history.canRedo).toBe(false);
	});
});
