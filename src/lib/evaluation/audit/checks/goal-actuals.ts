import type { StatedFigure } from '../../parse-goals.ts';
import type { Finding } from '../../model.ts';
import { quoteOf, type ReportCheck } from '../check.ts';
import { coverage } from '../facts/checklist-standard.ts';
import { figure, FIGURE } from '../facts/numbers.ts';
import type { ReportFacts, Sentence } from '../facts/report-facts.ts';

/** Share of a goal's words that a sentence must have to speak of it. */
const SPEAKS_OF = 0.3;
/** Digits from which an equal target and actual cannot be chance. */
const TELLING_DIGITS = 4;

/** A goal's figure that no sentence outside the goals answers, and one that is answered by the very same digits. */
export const goalActuals: ReportCheck = (facts) => {
	if (!facts.isEvaluation) return [];
	const goals = facts.goalLines.flatMap((line) => line.figures.map((stated) => ({ line, stated })));
	const equal: { text: string; place: string }[] = [];
	const findings: Finding[] = [];
	for (const { line, stated } of goals) {
		const answers = facts.sentences.filter((sentence) => answersGoal(sentence, stated));
		if (answers.length === 0 && !inTables(facts, stated)) {
			findings.push(withoutActual(line.place, stated));
		} else if (answers.length > 0 && isTelling(stated) && answers.some(({ text }) => hasFigure(text, stated))) {
			equal.push({ text: stated.clause, place: `${line.place} 与 ${answers[0]!.place}` });
		}
	}
	if (equal.length > 0) findings.push(targetEqualsActual(equal));
	return findings;
};

function answersGoal({ text }: Sentence, stated: StatedFigure): boolean {
	const figures = new RegExp(`${FIGURE}\\s*${stated.unit}`);
	return figures.test(text) && coverage(keyWords(stated.name), text) >= SPEAKS_OF;
}

/** A goal's name without counts and filler, its last words, which name the thing. */
function keyWords(name: string): string {
	const words = name.replace(/\d+|开展|组织|接入|深入|各职能单位|综合/g, '');
	return words.length > 8 ? words.slice(-8) : words;
}

function hasFigure(text: string, stated: StatedFigure): boolean {
	return [...text.matchAll(new RegExp(`(${FIGURE})\\s*${stated.unit}`, 'g'))].some(([, value]) =>
		figure(value!).equals(figure(stated.value))
	);
}

/** Four or more digits that are not round: 98.12 and 11124, not 100.00 or 12000. */
function isTelling(stated: StatedFigure): boolean {
	const digits = stated.value.replace('.', '').replace(/^0+/, '').replace(/0+$/, '');
	return digits.length >= TELLING_DIGITS;
}

function inTables(facts: ReportFacts, stated: StatedFigure): boolean {
	return facts.scoreTables.some(({ rows }) =>
		rows.some((row) => row.actual && coverage(keyWords(stated.name), `${row.name}${row.target ?? ''}`) >= SPEAKS_OF)
	);
}

function withoutActual(place: string, stated: StatedFigure): Finding {
	return {
		check: 'target-without-actual',
		severity: 'warning',
		where: place,
		quote: quoteOf(stated.clause),
		stated: `${stated.value}${stated.unit}`,
		computed: null,
		message: `目标“${quoteOf(stated.clause)}”全文没有对应的实际完成值`,
		remedy: '在绩效目标完成情况中写出实际完成值和依据'
	};
}

function targetEqualsActual(equal: readonly { text: string; place: string }[]): Finding {
	const quote = equal.map(({ text }) => text).join('，');
	return {
		check: 'target-equals-actual',
		severity: 'warning',
		where: equal[0]!.place,
		quote: quoteOf(quote),
		stated: quote,
		computed: quote,
		message: `目标值与实际完成值逐位相同（${quote}），目标像是按结果补写的`,
		remedy: '目标应写年初批复的数值，实际值另行填报'
	};
}
