import type { Judgement } from '../../evaluation/model.ts';
import type { Rule } from '../../evaluation/template.ts';
import { ruleControl } from './rule-control.ts';

/** What was judged by a rule's own options, in words: 符合 2/3 项, 良好（4 分）, 待评判. */
export function choiceWords(rule: Rule | undefined, points: string, judgement: Judgement | null): string {
	const control = ruleControl(rule, points, judgement);
	if (control.kind === 'derived' || !control.judged) return '待评判';
	const chosen = control.options.filter((option) => option.chosen);
	if (chosen.length === 0) return control.kind === 'ticks' ? control.none : '待评判';
	if (rule?.kind === 'checklist')
		return chosen.length === control.options.length ? '全部符合' : `符合 ${chosen.length}/${control.options.length} 项`;
	return chosen
		.map((option) => (option.points === null ? option.text : `${option.text}（${option.points} 分）`))
		.join('、');
}
