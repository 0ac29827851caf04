import type { Finding, Scorecard } from '../../evaluation/model.ts';
import { outstanding } from './outstanding.ts';

/** Something to know before the report leaves the house. It never stops a download. */
export interface ReadinessWarning {
	readonly text: string;
	/** Room where it can be mended. */
	readonly room: '/evaluation/' | '/audit/' | '/report/';
	readonly action: string;
}

/** What is not in order yet about a self-evaluation report. */
export function reportWarnings(
	scorecard: Scorecard,
	findings: readonly Finding[],
	pendingSections: number
): readonly ReadinessWarning[] {
	const open = outstanding(scorecard);
	const unknown = open.filter((item) => item.kind === '待补').length;
	const unreasoned = open.filter((item) => item.kind === '缺理由').length;
	const errors = findings.filter((finding) => finding.severity === 'error').length;
	const warnings: (ReadinessWarning | null)[] = [
		unknown > 0
			? { text: `${unknown} 项指标待补，总分和等次未定，报告中以“—”表示`, room: '/evaluation/', action: '去补齐' }
			: null,
		unreasoned > 0
			? { text: `${unreasoned} 项自评得分与规则得分不同而未说明理由`, room: '/evaluation/', action: '去说明' }
			: null,
		errors > 0 ? { text: `复核发现 ${errors} 处错误`, room: '/audit/', action: '去查看' } : null,
		pendingSections > 0
			? { text: `${pendingSections} 个章节还没有文字，报告中写“（待填写）”`, room: '/report/', action: '在下面填写' }
			: null
	];
	return warnings.filter((warning) => warning !== null);
}
