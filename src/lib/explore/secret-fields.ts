/** Fields of a 保密 ticket whose values are never shown. */
export const SECRET_FIELDS: ReadonlySet<string> = new Set([
	'title',
	'content',
	'caller',
	'phone',
	'address',
	'reply',
	'dissatisfied_reason'
]);
