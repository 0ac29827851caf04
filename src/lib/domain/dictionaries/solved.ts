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
			'√'
		],
		部分解决: ['基本解决', '正在解决', '解决部分', '部分'],
		未解决: ['否', '没有解决', '没解决', '尚未解决', '未实际解决', '问题未解决', '不解决', 'N', 'NO', 'FALSE', '×']
	})
};
