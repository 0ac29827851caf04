import type { ExplorePage } from './explore-page.ts';
import { runIndex } from './index-page.ts';
import { runMosaic } from './mosaic-page.ts';

const page: ExplorePage = { runIndex, runMosaic };
window.explore = page;
