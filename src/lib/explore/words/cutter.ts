/** Cuts Chinese text into words. */
export interface Cutter {
	/** Name for the interface: 结巴分词, 浏览器自带分词. */
	readonly name: string;
	/** The words of a text in order, punctuation among them. */
	cut(text: string): readonly string[];
	/** Part of speech as the Peking University tag set writes it (`n`, `v` …); null where it is not known. */
	tag(word: string): string | null;
}

/** What of the jieba module is used. */
export interface Jieba {
	cut(text: string, hmm?: boolean | null): string[];
	tag(text: string, hmm?: boolean | null): { readonly word: string; readonly tag: string }[];
	add_word(word: string): number;
}

/**
 * A cutter over jieba with further words. Its guessing of unknown words (HMM) is left off: on narratives it makes words
 * that nobody says, such as 灯不亮 of 路灯不亮.
 */
export function jiebaCutter(jieba: Jieba, words: readonly string[]): Cutter {
	for (const word of words) jieba.add_word(word);
	return {
		name: '结巴分词',
		cut: (text) => jieba.cut(text, false),
		tag(word) {
			const [only, ...more] = jieba.tag(word, false);
			return only && more.length === 0 ? only.tag : null;
		}
	};
}

/**
 * A cutter over the browser's own segmenter, for browsers that cannot run jieba (before Chromium 96). It cuts much finer
 * (医|保), so the further words are found first, the longest that begins at a place.
 */
export function browserCutter(words: readonly string[]): Cutter {
	const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
	const known = new Set(words);
	const longest = Math.max(0, ...words.map((word) => word.length));
	const between = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
	return {
		name: '浏览器自带分词',
		cut(text) {
			const found: string[] = [];
			let from = 0;
			for (let at = 0; at < text.length;) {
				let length = Math.min(longest, text.length - at);
				while (length > 1 && !known.has(text.slice(at, at + length))) length--;
				if (length <= 1) {
					at++;
					continue;
				}
				found.push(...between(text.slice(from, at)), text.slice(at, at + length));
				at += length;
				from = at;
			}
			return [...found, ...between(text.slice(from))];
		},
		tag: () => null
	};
}
