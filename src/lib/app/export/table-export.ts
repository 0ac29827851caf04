import { saveBlob } from '../../ui/save-blob.ts';
import { provideTableSaver, type TableSaver } from '../../ui/table-saver.ts';
import { useSession } from '../session-context.ts';
import { useToasts } from '../toasts-context.ts';
import type { ExportScope } from './export-table.ts';

type PageScope = Pick<ExportScope, 'page' | 'period' | 'filters'>;

/** Lets every table of the page that is being set up be saved, with what the page is filtered by; failures become a message. */
export function provideTableExport(scope: () => PageScope): TableSaver {
	const session = useSession();
	const toasts = useToasts();
	return provideTableSaver(async (table, format) => {
		try {
			const { workspace, asOf, inputs } = session;
			const { exportTable } = await import('./export-table.ts');
			const unmasked = inputs.flatMap(({ landed }) => landed.unmasked ?? []);
			const about = { ...scope(), unit: workspace?.unit ?? '', asOf, variants: workspace?.variants ?? {}, unmasked };
			const { name, bytes } = await exportTable(await table, about, format);
			saveBlob(new Blob([bytes]), name);
		} catch (reason) {
			toasts.show({ kind: 'bad', text: `没有导出：${reason instanceof Error ? reason.message : String(reason)}` });
		}
	});
}
