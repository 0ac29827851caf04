/** Name of the database that holds everything. */
export const DATABASE = 'hotline';

/** Tables are compressed when a transaction is committed that wrote as much. */
export const COMPRESS_AT_COMMIT = `SET checkpoint_threshold = '128MB'`;
/** Tables stay as they are written until `COMPRESS` is run. */
export const COMPRESS_LATER = `SET checkpoint_threshold = '1TB'`;
export const COMPRESS = `CHECKPOINT ${DATABASE}`;

/**
 * Run right after connecting. Extensions would be fetched from the network, and a failed fetch can hang the engine;
 * nothing here needs one.
 */
export const ENGINE_SETTINGS = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false',
	COMPRESS_AT_COMMIT
] as const;

/**
 * The database that holds everything, in memory and compressed: tables of many rows take a fraction of the memory, and a
 * browser gives a page no more than four gigabytes. A county's year is below the threshold and is kept as it is.
 */
export const ATTACH_DATABASE = `ATTACH ':memory:' AS ${DATABASE} (COMPRESS)`;

/** Run on every connection. */
export const USE_DATABASE = `USE ${DATABASE}`;
