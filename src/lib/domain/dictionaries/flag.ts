/**
 * Words of a yes/no column. Numbers are no part of it: a count above zero is yes. `-`, `—` and an empty cell stay
 * unknown; 无 and 保密, which elsewhere mean "no value", are answers here.
 */
export const FLAG_TRUE: readonly string[] = [
	...['是', '有', '真', '对', '√', '✓', '✔', '☑', 'Y', 'YES', 'T', 'TRUE', 'ON'],
	...[
		'接通',
		'接听',
		'应答',
		'成功',
		'人工',
		'转人工',
		'重复',
		'重复件',
		'老户',
		'催办',
		'督办',
		'疑难',
		'保密',
		'超期',
		'逾期',
		'催单',
		// As call centres write it, Asterisk among them.
		'ANSWERED',
		'呼入接通',
		'正常接听',
		'人工接听'
	],
	...['计划', '计划内', '计划检修']
];

export const FLAG_FALSE: readonly string[] = [
	...['否', '无', '假', '错', '×', '✗', '✘', 'X', 'N', 'NO', 'F', 'FALSE', 'OFF'],
	...['没有', '失败', '普通', '正常', '公开', '首次', '新户', '放弃', '挂断', '自助', '计划外', '突发', '突发故障'],
	// As call centres write it, Asterisk among them.
	...[
		'NO ANSWER',
		'NOANSWER',
		'BUSY',
		'FAILED',
		'呼损',
		'漏接',
		'占线',
		'用户挂断',
		'排队放弃',
		'振铃放弃',
		'坐席未接',
		'坐席未接通',
		'用户未接通'
	]
];

/** First characters that decide where the whole word is not listed: 已督办, 未接通, 不公开, 非计划. */
export const FLAG_TRUE_STARTS: readonly string[] = ['是', '有', '已'];
export const FLAG_FALSE_STARTS: readonly string[] = ['否', '未', '不', '无', '没', '非'];
