/** A file name without the characters that Windows, WPS or a zip refuse; never empty. */
export function safeFileName(name: string): string {
	const clean = name
		.replace(/[\p{Cc}\p{Cf}\\/:*?"<>|]/gu, '_')
		.replace(/^[.\s]+|[.\s]+$/g, '')
		.slice(0, 120);
	return clean || '未命名';
}

/** Hands a file to the user through the browser's download. */
export function saveBlob(blob: Blob, name: string): void {
	const url = URL.createObjectURL(blob);
	const link = document.createElement('a');
	link.href = url;
	link.download = safeFileName(name);
	link.click();
	setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
