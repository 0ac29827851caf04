import { synonymsOf, type Dictionary } from './dictionary.ts';

/** 是否解决: what the caller says. 解释说明 (explained, not settled) and other answers stay as they stand. */
export const solved: Dictionary = {
	id: 'solved',
	name: '是否解决',
	canonical: ['已解决', '部分解决', '未解决'],
	synonyms: synonymsOf({
		已解决: [
			'解决',
			'是',
			'实际解决',
			'已实际解决',
			'完全解决',
			'全部解决',
			'圆满解决',
			'问题已解决',
			'Y',
			'YES',
			'TRUE',
			'√',
			'RESOLVED',
			'SOLVED',
			'已妥善解决',
			'已经解决',
			'彻底解决',
			'解决了',
			'得到解决',
			'已得到解决',
			'诉求已解决',
			'已全部解决',
			'已完全解决'
		],
		部分解决: [
			'基本解决',
			'正在解决',
			'解决部分',
			'部分',
			'未完全解决',
			'解决一部分',
			'逐步解决',
			'已部分解决',
			'部分已解决'
		],
		未解决: [
			'否',
			'没有解决',
			'没解决',
			'尚未解决',
			'未实际解决',
			'问题未解决',
			'不解决',
			'N',
			'NO',
			'FALSE',
			'×',
			'UNRESOLVED',
			'没解决问题',
			'完全未解决',
			'没有得到解决',
			'未得到解决',
			'诉求未解决',
			'未能解决',
			'仍未解决'
		]
	}),
	schemes: [
		{ name: '0 解决，1 未解决，2 部分解决', terms: { '0': '已解决', '1': '未解决', '2': '部分解决', '3': '' } },
		{ name: '1 解决，0 未解决', terms: { '1': '已解决', '0': '未解决', '2': '部分解决' } }
	]
};
