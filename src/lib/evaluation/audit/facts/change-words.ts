import { FIGURE } from './numbers.ts';

/** Words of a rise, of a fall, of the period before, and of a change with its figure; sources of regular expressions. */
export const UP = '增长|增加|上升|提高|提升|高出|高|多|升';
export const DOWN = '下降|减少|降低|低|少|降';
export const BEFORE =
	'(?:上(?:一)?(?:个)?(?:月|期|周|季度|年)|(?:去年|上年|前一年)(?:同期|同月|\\d{1,2}月份?|[一二三四]季度)?|同期)';
export const CHANGE = `[）)]?\\s*[，、（(]?\\s*(?:同比|环比|[较比](?:上月|上期|上年|同期|去年同期|上年同期))?(${UP}|${DOWN})了?(?:约)?(${FIGURE})`;
