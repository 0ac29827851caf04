import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, SQLDialect, type SQLNamespace } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { ActionReturn } from 'svelte/action';

import { CONSOLE_TABLES } from '../../explore/console/console-tables.ts';

export interface SqlEditorOptions {
	readonly value: string;
	readonly onchange: (text: string) => void;
	/** Ctrl/⌘ + Enter. */
	readonly onrun: () => void;
}

const DUCKDB = SQLDialect.define({
	keywords:
		'select from where group by having order limit offset as on using join left right full inner cross asof with union all ' +
		'except intersect distinct case when then else end and or not in between like ilike is null asc desc nulls first last ' +
		'filter over partition rows range qualify values exclude replace pivot unpivot interval date timestamp cast try_cast',
	types: 'varchar integer bigint double decimal boolean date timestamp time interval',
	builtin:
		'count sum avg min max median mode quantile_cont date_trunc date_diff strftime year month day isodow hour coalesce nullif ' +
		'concat contains length lower upper round row_number lag lead list string_agg arg_max arg_min',
	doubleQuotedStrings: false
});

/** Tables and columns for the completion, each with its Chinese name beside it. */
const SCHEMA: SQLNamespace = Object.fromEntries(
	CONSOLE_TABLES.map(({ name, label, columns }) => [
		name,
		{
			self: { label: name, detail: label, type: 'class' },
			children: columns.map((column) => ({ label: column.name, detail: column.label, type: 'property' }))
		}
	])
);

const COLOURS = HighlightStyle.define([
	{ tag: tags.keyword, color: 'var(--accent)', fontWeight: '600' },
	{ tag: [tags.string, tags.special(tags.string)], color: 'var(--good)' },
	{ tag: [tags.number, tags.bool, tags.null], color: 'var(--warning)' },
	{ tag: tags.comment, color: 'var(--text-3)' },
	{ tag: [tags.typeName, tags.standard(tags.name)], color: 'var(--text-2)' }
]);

const LOOK = EditorView.theme({
	'&': { color: 'var(--text-1)', backgroundColor: 'var(--surface-1)', height: '100%', fontSize: 'var(--text-md)' },
	'&.cm-focused': { outline: '2px solid var(--focus)', outlineOffset: '-2px' },
	'.cm-content': { fontFamily: 'var(--font-mono)', caretColor: 'var(--text-1)' },
	'.cm-cursor': { borderLeftColor: 'var(--text-1)' },
	'.cm-gutters': { backgroundColor: 'var(--surface-2)', color: 'var(--text-3)', border: '0' },
	'&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
		backgroundColor: 'var(--accent-soft)'
	},
	'.cm-tooltip': {
		backgroundColor: 'var(--surface-1)',
		color: 'var(--text-1)',
		border: '1px solid var(--line-strong)'
	},
	'.cm-tooltip-autocomplete ul li[aria-selected]': {
		backgroundColor: 'var(--accent-soft)',
		color: 'var(--text-1)'
	},
	'.cm-completionDetail': { color: 'var(--text-3)', fontStyle: 'normal' }
});

const PHRASES = EditorState.phrases.of({
	Completions: '补全',
	'Control character': '控制字符',
	'Selection deleted': '已删除所选内容'
});

/**
 * A SQL editor on a node, with completion of tables and columns. Escape, then Tab, leaves it by keyboard; Ctrl + Enter runs.
 * A `value` given from outside replaces the text.
 */
export function sqlEditor(node: HTMLElement, options: SqlEditorOptions): ActionReturn<SqlEditorOptions> {
	let current = options;
	const run = () => {
		current.onrun();
		return true;
	};
	const view = new EditorView({
		parent: node,
		state: EditorState.create({
			doc: options.value,
			extensions: [
				lineNumbers(),
				history(),
				bracketMatching(),
				closeBrackets(),
				autocompletion(),
				sql({ dialect: DUCKDB, schema: SCHEMA, defaultTable: 'tickets', upperCaseKeywords: true }),
				syntaxHighlighting(COLOURS),
				EditorView.lineWrapping,
				EditorView.contentAttributes.of({ 'aria-label': '查询语句（SQL）' }),
				EditorView.updateListener.of((update) => {
					if (update.docChanged) current.onchange(update.state.doc.toString());
				}),
				keymap.of([
					{ key: 'Mod-Enter', run },
					...closeBracketsKeymap,
					...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
					...historyKeymap,
					...completionKeymap
				]),
				LOOK,
				PHRASES
			]
		})
	});
	return {
		update(next) {
			current = next;
			const shown = view.state.doc.toString();
			if (next.value !== shown) view.dispatch({ changes: { from: 0, to: shown.length, insert: next.value } });
		},
		destroy: () => view.destroy()
	};
}
