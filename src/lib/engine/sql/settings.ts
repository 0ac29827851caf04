/**
 * Run right after connecting. Extensions would be fetched from the network, and a failed fetch can hang the engine;
 * nothing here needs one.
 */
export const ENGINE_SETTINGS = [
	'SET autoinstall_known_extensions = false',
	'SET autoload_known_extensions = false'
] as const;
