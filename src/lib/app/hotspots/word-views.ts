import { barsChart } from '../../charts/bars-chart.ts';
import type { ChartView } from '../../charts/chart-view.ts';
import { UNKNOWN } from '../../domain/format.ts';
import type { FoundWord } from '../../explore/words/find-words.ts';
import { changeOf } from '../../ui/change.ts';

/** The change of a count in words; a word that nobody said before is 新出现. */
export function wordChange({ tickets, before }: FoundWord): string {
	if (before === null) return UNKNOWN;
	return before === 0 ? '新出现' : changeOf(tickets, before, '件').text;
}

/** Words as bars; the table behind has all of them, with the period compared with. */
export function wordsView(words: readonly FoundWord[], top: number): ChartView {
	const view = barsChart({
		itemName: '词',
		valueName: '提到的工单',
		unit: '件',
		top,
		items: words.map(({ word, tickets }) => ({ key: word, name: word, value: tickets }))
	});
	return {
		...view,
		table: {
			columns: [
				...view.table.columns,
				{ name: '对比期', unit: '件', align: 'right' },
				{ name: '变化', align: 'right' }
			],
			rows: view.table.rows.map((row, at) => ({
				...row,
				cells: [...row.cells, words[at]!.before, wordChange(words[at]!)]
			}))
		}
	};
}
