import { read } from '@e965/xlsx';

const scope = self as unknown as {
	onmessage: ((event: MessageEvent<File>) => void) | null;
	postMessage(milliseconds: number): void;
};

scope.onmessage = ({ data: file }) => {
	const started = performance.now();
	void file.arrayBuffer().then((bytes) => {
		const workbook = read(bytes, { dense: true });
		if (workbook.SheetNames.length === 0) throw new Error('no sheet');
		scope.postMessage(performance.now() - started);
	});
};
scope.postMessage(0);
