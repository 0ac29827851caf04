import type { PageHeader } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert } from 'hyparquet/src/convert.js';
import { decompressPage } from 'hyparquet/src/datapage.js';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js';
import { getMaxDefinitionLevel, getMaxRepetitionLevel, isFlatColumn } from 'hyparquet/src/schema.js';

import { LIMITS } from '../../limits.ts';
import { checkDeltas, checkRuns } from './runs.ts';
import { checkStruct } from './thrift.ts';

/** What the reader has to know of a column to decode its pages. */
export type Decoder = Parameters<typeof readPage>[2];
export type Values = Parameters<typeof convert>[0];

/** Told of each page before it is unpacked; throws where the file has had enough. */
export interface PageBudget {
	unpack(bytes: number): void;
	/** Values that the column holds from now on, instead of those of its page before. */
	hold(values: number, before: number): void;
}

const bits = (value: number) => 32 - Math.clz32(value);

/**
 * Decoded pages of a column chunk of `total` values, one by one; those of a column that nests come together at its end. All that a page says of
 * itself is held against what there is before it is decoded, because the decoder believes it. Throws for a broken chunk.
 */
export function* readPages(chunk: Uint8Array, decoder: Decoder, total: number, budget: PageBudget): Generator<Values> {
	const flat = isFlatColumn(decoder.schemaPath);
	const reader = { view: new DataView(chunk.buffer, chunk.byteOffset, chunk.byteLength), offset: 0 };
	let dictionary: Values | undefined;
	const nested: Values[] = [];
	let held = 0;
	for (let left = total; left > 0;) {
		checkStruct(reader);
		const header = parquetHeader(reader);
		const packed = chunk.subarray(reader.offset, reader.offset + header.compressed_page_size);
		if (!(header.compressed_page_size >= 0) || packed.length < header.compressed_page_size)
			throw new Error('a page ends early');
		reader.offset += packed.length;
		if (header.type === 'INDEX_PAGE') continue;
		const count = valueCount(header);
		if (!(count >= 0 && (count <= left || header.type === 'DICTIONARY_PAGE')))
			throw new Error(`a page of ${count} values where ${left} are left`);
		budget.unpack(header.uncompressed_page_size);
		const page = unpacked(packed, header, decoder);
		if (header.type === 'DICTIONARY_PAGE') {
			if (count > page.length) throw new Error('a false dictionary');
			dictionary = convert(decoded(page, header, decoder), decoder);
			continue;
		}
		checkPage(page, header, decoder);
		left -= count;
		budget.hold(count, flat ? held : 0);
		held = count;
		const before = nested.at(-1);
		const values = decoded(page, header, decoder, dictionary, before);
		if (flat) yield values;
		else if (values !== before) nested.push(values);
	}
	yield* nested;
}

function valueCount({ data_page_header, data_page_header_v2, dictionary_page_header }: PageHeader): number {
	return (data_page_header ?? data_page_header_v2 ?? dictionary_page_header)?.num_values ?? -1;
}

function decoded(page: Uint8Array, header: PageHeader, decoder: Decoder, dictionary?: Values, before?: Values): Values {
	const reader = { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 };
	const second = header.data_page_header_v2;
	const plain: PageHeader = {
		...header,
		compressed_page_size: page.length,
		uncompressed_page_size: page.length,
		...(second && { data_page_header_v2: { ...second, is_compressed: false } })
	};
	const result = readPage(reader, plain, { ...decoder, codec: 'UNCOMPRESSED' }, dictionary, before, 0);
	return result.data ?? [];
}

/** The bytes of a page; the levels of a page of the second kind stand before it and are never packed. */
function unpacked(packed: Uint8Array, header: PageHeader, { codec, compressors }: Decoder): Uint8Array {
	const size = header.uncompressed_page_size;
	if (!(size >= 0 && size <= LIMITS.parquetPageBytes)) throw new Error(`a page of ${size} bytes`);
	const second = header.data_page_header_v2;
	if (!second) return decompressPage(packed, size, codec, compressors);
	const levels = levelBytes(header);
	if (levels > packed.length || levels > size) throw new Error('levels beyond the page');
	if (second.is_compressed === false || codec === 'UNCOMPRESSED') return packed;
	const page = new Uint8Array(size);
	page.set(packed.subarray(0, levels));
	if (size > levels) page.set(decompressPage(packed.subarray(levels), size - levels, codec, compressors), levels);
	return page;
}

function levelBytes({ data_page_header_v2: second }: PageHeader): number {
	const lengths = [second?.repetition_levels_byte_length ?? 0, second?.definition_levels_byte_length ?? 0];
	if (lengths.some((length) => !(length >= 0))) throw new Error('levels of false length');
	return lengths[0]! + lengths[1]!;
}

/** Holds the runs of a data page against its bytes. */
function checkPage(page: Uint8Array, header: PageHeader, { schemaPath, type, element }: Decoder): void {
	const first = header.data_page_header;
	const second = header.data_page_header_v2;
	const said = first ?? second;
	if (!said) throw new Error('a page without a header');
	const count = said.num_values;
	let at = 0;
	let nulls = second?.num_nulls ?? 0;
	/** Takes the levels of one kind, whose length stands before them or in the header. */
	const levels = (most: number, length: number | undefined): Uint8Array => {
		if (most === 0) return page.subarray(0, 0);
		const from = length === undefined ? at + 4 : at;
		const bytes = page.subarray(from, from + (length ?? uint32(page, at)));
		checkRuns(bytes, bits(most), count);
		at = from + (length ?? uint32(page, at));
		return bytes;
	};
	const deepest = getMaxDefinitionLevel(schemaPath);
	levels(schemaPath.length > 1 ? getMaxRepetitionLevel(schemaPath) : 0, second?.repetition_levels_byte_length);
	const definitions = levels(deepest, second?.definition_levels_byte_length);
	if (first && deepest > 0) nulls = nullCount(definitions, count, deepest);
	if (second) at = levelBytes(header);
	const values = count - nulls;
	if (!(values >= 0 && values <= count)) throw new Error(`${nulls} of ${count} values are none`);

	const data = page.subarray(at);
	switch (said.encoding) {
		case 'PLAIN_DICTIONARY':
		case 'RLE_DICTIONARY':
			if (values > 0) checkRuns(data.subarray(1), data[0] ?? 0, values);
			break;
		case 'RLE':
			checkRuns(data.subarray(4, 4 + uint32(data, 0)), 1, values);
			break;
		case 'BYTE_STREAM_SPLIT':
			if (values * (element.type_length ?? 4) > data.length) throw new Error('a false length');
			break;
		case 'DELTA_BINARY_PACKED':
		case 'DELTA_LENGTH_BYTE_ARRAY':
			if (values > 0) checkDeltas(data, 0, values);
			break;
		case 'DELTA_BYTE_ARRAY':
			if (values > 0) checkDeltas(data, checkDeltas(data, 0, values), values);
			if (values > 0) checkPrefixes(data, values);
			break;
		default:
			if (type === 'BOOLEAN' ? values > data.length * 8 : false) throw new Error('a false length');
	}
}

function uint32(bytes: Uint8Array, at: number): number {
	return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

function nullCount(levels: Uint8Array, count: number, deepest: number): number {
	const found = new Array<number>(count);
	const view = new DataView(levels.buffer, levels.byteOffset, levels.byteLength);
	readRleBitPackedHybrid({ view, offset: 0 }, bits(deepest), found, levels.length);
	let nulls = 0;
	for (const level of found) if (level !== deepest) nulls += 1;
	return nulls;
}

/** Each text of this encoding begins with so much of the one before: a few bytes could say terabytes. */
function checkPrefixes(data: Uint8Array, count: number): void {
	const lengths = new Int32Array(count);
	deltaBinaryUnpack({ view: new DataView(data.buffer, data.byteOffset, data.byteLength), offset: 0 }, count, lengths);
	let sum = 0;
	for (const length of lengths) {
		sum += length;
		if (length < 0 || sum > LIMITS.parquetPageBytes) throw new Error('false prefixes');
	}
}
