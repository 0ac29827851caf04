declare module 'opencc-js/dict/TSCharacters' {
	/** Traditional characters with the simplified one of each: `計 计|…`. */
	const characters: string;
	export default characters;
}
