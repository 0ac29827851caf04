import { DICTIONARIES, ownTerms, translate } from '../../domain/dictionaries/index.ts';
import { settleAliases } from '../../domain/unit-names.ts';
import type { FieldDef } from '../../domain/dataset.ts';
import type { Workspace } from '../../workspace/schema.ts';

/**
 * Makes what turns a landed value into the one that stands in the tables, as people read it: codes and names of units
 * translated by a workspace's rules, yes and no in words. '' is no value.
 */
export function createFinalValue(
	rules: Pick<Workspace, 'terms' | 'unitAliases'>
): (field: FieldDef, value: string) => string {
	const own = ownTerms(rules.terms);
	const aliases = settleAliases(rules.unitAliases);
	return (field, value) => {
		if (value === '') return value;
		if (field.kind === 'flag') return value === 'true' ? '是' : value === 'false' ? '否' : value;
		if (field.unitName === true) return aliases.get(value) ?? value;
		const dictionary = DICTIONARIES[field.dictionary ?? ''];
		return dictionary === undefined ? value : (own(dictionary.id, value) ?? translate(dictionary, value));
	};
}
