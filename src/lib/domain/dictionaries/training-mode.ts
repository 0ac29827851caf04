import { synonymsOf, type Dictionary } from './dictionary.ts';

/** 培训方式. */
export const trainingMode: Dictionary = {
	id: 'training_mode',
	name: '培训方式',
	canonical: ['线上', '线下'],
	synonyms: synonymsOf({
		线上: [
			'线上培训',
			'网络',
			'网络培训',
			'视频',
			'视频会议',
			'视频培训',
			'在线',
			'在线学习',
			'远程',
			'直播',
			'网上',
			'线上直播',
			'网络直播',
			'线上学习',
			'腾讯会议'
		],
		线下: [
			'线下培训',
			'现场',
			'现场培训',
			'集中',
			'集中培训',
			'面授',
			'集中学习',
			'实地',
			'跟班学习',
			'现场授课',
			'集中授课',
			'集中面授',
			'线下集中'
		]
	})
};
