import { openDB, type DBSchema } from 'idb';

import type { AreaMap } from './read-map.ts';

interface Schema extends DBSchema {
	/** The county's map, under the key `areas`. */
	maps: { key: string; value: AreaMap };
}

const NAME = 'hotline-scorecard-map';
const KEY = 'areas';

const open = () =>
	openDB<Schema>(NAME, 1, {
		upgrade: (db) => void db.createObjectStore('maps')
	});

/** The map that this browser keeps; null where there is none. */
export async function loadMap(): Promise<AreaMap | null> {
	const database = await open();
	try {
		return (await database.get('maps', KEY)) ?? null;
	} finally {
		database.close();
	}
}

/** Keeps a map in this browser in place of the one before; null forgets it. */
export async function keepMap(map: AreaMap | null): Promise<void> {
	const database = await open();
	try {
		if (map === null) await database.delete('maps', KEY);
		else await database.put('maps', map, KEY);
	} finally {
		database.close();
	}
}
