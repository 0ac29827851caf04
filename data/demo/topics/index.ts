import { cityTopics } from './city.ts';
import { economyTopics } from './economy.ts';
import { livelihoodTopics } from './livelihood.ts';
import { orderTopics } from './order.ts';
import type { Topic } from './topic.ts';

/** Every leaf of the category tree. */
export const TOPICS: readonly Topic[] = [...cityTopics, ...livelihoodTopics, ...economyTopics, ...orderTopics];
