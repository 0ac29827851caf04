import { safeFileName } from '../../ui/save-blob.ts';

/** Name of a report's file: its title without the characters that Windows, WPS or a zip refuse, and the format's ending. */
export function reportFileName(title: string, format: 'docx' | 'xlsx'): string {
	return `${safeFileName(title.slice(0, 100))}.${format}`;
}
