/**
 * Run right after connecting. Extensions would be fetched from the network, and a failed fetch can hang the engine;
 * nothing here needs one. Tables are compressed when a transaction that wrote as much as the threshold is committed.
 */
export const ENGINE_SETTINGS = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false',
	`SET checkpoint_threshold = '128MB'`
] as const;

/**
 * The database that holds everything, in memory and compressed: tables of many rows take a fraction of the memory, and a
 * browser gives a page no more than four gigabytes. A county's year is below the threshold and is kept as it is.
 */
export const ATTACH_DATABASE = `ATTACH ':memory:' AS hotline (COMPRESS)`;

/** Run on every connection. */
export const USE_DATABASE = 'USE hotline';
