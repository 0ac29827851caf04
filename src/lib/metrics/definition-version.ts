import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

import type { MetricId } from '../domain/metric.ts';
import { metricList, metricVariant } from './catalogue.ts';

/**
 * Names the definitions (口径) that figures were made by: eight hex digits over every metric's chosen variant, with what it
 * counts and how. Two files with the same version were counted alike; a changed definition or another variant is another one.
 */
export function definitionVersion(variants: Partial<Record<MetricId, string>>): string {
	const chosen = metricList.map(({ id, unit }) => [id, unit, metricVariant(id, variants[id])]);
	return bytesToHex(sha256(utf8ToBytes(JSON.stringify(chosen)))).slice(0, 8);
}
