import { mendOlderBrowsers } from '$lib/ui/older-browsers.ts';

mendOlderBrowsers();
