import { addSection } from '#lib/editing/add-section.ts';
import { lessonFrom } from '#lib/editing/wizard.ts';
import { format } from '#lib/notation/write/index.ts';
import { serve } from './channel.ts';
import type { Job, Outcome } from './jobs.ts';

serve((job: Job): Outcome => {
	switch (job.do) {
		case 'begin':
			return { did: 'lesson', workspace: lessonFrom(job.begun, job.today) };
		case 'add-section':
			return { did: 'lesson', ...addSection(job.workspace, job.title) };
		case 'tidy':
			return { did: 'text', text: format(job.file, job.text) };
	}
});
