/** A polygon map with the name of each area: what a GeoJSON file is reduced to before anything is drawn of it. */
export interface AreaMap {
	readonly areas: readonly MapArea[];
}

export interface MapArea {
	/** As the file writes it; only ever shown as text. */
	readonly name: string;
	/** Polygons of rings of `[longitude, latitude]`. */
	readonly polygons: readonly (readonly Ring[])[];
}
export type Ring = readonly (readonly [number, number])[];

/** A map that cannot be used. The message is Chinese and says what to do. */
export class MapError extends Error {
	override readonly name = 'MapError';
}

export const MAP_BYTES = 5_000_000;
const AREAS = 500;
const POINTS = 200_000;
const NAME_LENGTH = 40;
/** What files call the name of a feature, the surest first. */
const NAME_KEYS = ['name', 'NAME', 'Name', '名称', '乡镇', '乡镇名称', 'XZQMC', 'TOWN', 'fullname'];

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Reads the text of a GeoJSON file of polygons with names. Everything else in it is left behind. Throws a `MapError` for a
 * file that is too large, is no GeoJSON, is not in degrees, or has no named polygon.
 */
export function readMap(text: string, fileName: string): AreaMap {
	const fail = (reason: string): never => {
		throw new MapError(`“${fileName}”不能用作地图：${reason}`);
	};
	if (text.length > MAP_BYTES) fail(`文件超过 ${MAP_BYTES / 1e6} MB，请先简化边界（例如用 mapshaper 简化到 5% 以下）`);
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch {
		return fail('内容不是 JSON，请导出为 GeoJSON');
	}
	if (!isRecord(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
		return fail('不是 GeoJSON 的 FeatureCollection，请导出为 GeoJSON');
	}
	if (value.features.length > AREAS) fail(`有 ${value.features.length} 个区域，最多 ${AREAS} 个，请只保留乡镇一级`);
	let left = POINTS;
	const point = (at: number, raw: unknown): readonly [number, number] => {
		const [x, y] = Array.isArray(raw) ? (raw as unknown[]) : [];
		if (typeof x !== 'number' || typeof y !== 'number' || Math.abs(x) > 180 || Math.abs(y) > 90) {
			return fail(`第 ${at + 1} 个区域的坐标不是经纬度，请换算为 WGS84 或 GCJ-02 经纬度`);
		}
		left -= 1;
		if (left < 0) fail(`边界点超过 ${POINTS} 个，请先简化边界`);
		return [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5];
	};
	const rings = (at: number, raw: unknown): Ring[] => {
		if (!Array.isArray(raw)) return fail(`第 ${at + 1} 个区域的边界不完整`);
		return (raw as unknown[]).map((ring) => {
			if (!Array.isArray(ring) || ring.length < 4) return fail(`第 ${at + 1} 个区域的边界不完整`);
			return (ring as unknown[]).map((one) => point(at, one));
		});
	};
	const areas: MapArea[] = [];
	(value.features as unknown[]).forEach((feature, at) => {
		if (!isRecord(feature) || !isRecord(feature.geometry)) return;
		const { type, coordinates } = feature.geometry;
		const name = nameOf(feature.properties);
		if (name === null || (type !== 'Polygon' && type !== 'MultiPolygon')) return;
		const polygons = type === 'Polygon' ? [coordinates] : coordinates;
		if (!Array.isArray(polygons)) return;
		areas.push({ name, polygons: (polygons as unknown[]).map((one) => rings(at, one)) });
	});
	if (areas.length === 0) fail('没有带名称的多边形：每个区域要有 name（名称）属性，类型为 Polygon 或 MultiPolygon');
	return { areas };
}

function nameOf(properties: unknown): string | null {
	if (!isRecord(properties)) return null;
	for (const key of NAME_KEYS) {
		const value = Object.prototype.hasOwnProperty.call(properties, key) ? properties[key] : undefined;
		if (typeof value === 'string' && value.trim() !== '') return value.trim().slice(0, NAME_LENGTH);
	}
	return null;
}

/** A township's name as it is compared: county and kind of place left off, so that 牙叉 is 白沙黎族自治县牙叉镇. */
export function placeKey(name: string): string {
	const plain = name.normalize('NFKC').replace(/\s+/g, '');
	const own = plain.replace(/^.*?(?:自治县|[市县区旗])(?=.{2,})/, '');
	const bare = own.replace(/(?:街道办事处|街道|民族乡|[镇乡])$/, '');
	return bare.length > 1 ? bare : own;
}

export interface MatchedMap {
	/** Township by name on the map; the map's areas that no township answers to are absent. */
	readonly townshipOf: ReadonlyMap<string, string>;
	/** Townships that the map lacks. */
	readonly missing: readonly string[];
	/** Areas of the map that no ticket speaks of. */
	readonly unknown: readonly string[];
}

/** Which township each area of the map is, by normalised name; a name that fits several townships fits none. */
export function matchMap(map: AreaMap, townships: readonly string[]): MatchedMap {
	const byKey = new Map<string, string[]>();
	for (const township of townships) {
		const key = placeKey(township);
		byKey.set(key, [...(byKey.get(key) ?? []), township]);
	}
	const townshipOf = new Map<string, string>();
	for (const { name } of map.areas) {
		if (townships.includes(name)) townshipOf.set(name, name);
		else {
			const fitting = byKey.get(placeKey(name)) ?? [];
			if (fitting.length === 1) townshipOf.set(name, fitting[0]!);
		}
	}
	const found = new Set(townshipOf.values());
	return {
		townshipOf,
		missing: townships.filter((township) => !found.has(township)),
		unknown: map.areas.flatMap(({ name }) => (townshipOf.has(name) ? [] : [name]))
	};
}
