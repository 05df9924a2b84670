import type { BenchQuestion } from '../questions.ts';
import { escaped, htmlPage } from './html.ts';
import type { Site } from './site.ts';

/** react-quiz-component on React 18, feedback at once. It knows one text for right and one for wrong: the second is that of a wrong option. */
export const reactQuiz: Site = {
	name: 'react-quiz',
	shared: {
		bundled: {
			'app.js': `import {createElement as h} from 'react';import {createRoot} from 'react-dom/client';import Quiz from 'react-quiz-component';createRoot(document.getElementById('s')).render(h(Quiz.default??Quiz,{quiz:window.Q,showInstantFeedback:true,disableSynopsis:true}));`,
		},
	},
	files(questions) {
		const quiz = {
			quizTitle: 'Quiz',
			quizSynopsis: '',
			nrOfQuestions: String(questions.length),
			questions: questions.map(({ text, options, right }) => ({
				question: text,
				questionType: 'text',
				answerSelectionType: 'single',
				answers: options.map((each) => each.text),
				correctAnswer: String(right + 1),
				messageForCorrectAnswer: options[right]?.feedback,
				messageForIncorrectAnswer: options[(right + 1) % options.length]?.feedback,
				explanation: options[right]?.feedback,
				point: '1',
			})),
		};
		const body = `<div id="s"></div><script>Q=${JSON.stringify(quiz)}</script><script src="../app.js"></script>`;
		return new Map([['index.html', htmlPage('', body)]]);
	},
};

/** SurveyJS as a quiz, a question a page. It has no feedback for each option: a handler of ours writes it below the question. */
export const surveyjs: Site = {
	name: 'surveyjs',
	shared: {
		copied: {
			'survey.core.min.js': 'survey-core/survey.core.min.js',
			'survey-core.css': 'survey-core/survey-core.fontless.min.css',
			'survey-js-ui.min.js': 'survey-js-ui/survey-js-ui.min.js',
		},
	},
	files(questions) {
		const model = {
			...{ title: 'Quiz', showProgressBar: true, progressBarType: 'questions' },
			pages: questions.map((each) => ({ elements: [surveyQuestion(each)] })),
			completedHtml: '{correctAnswers} of {questionCount} right',
		};
		const said = questions.map(({ options }) => options.map((each) => each.feedback));
		const script = `const M=${JSON.stringify(model)},F=${JSON.stringify(said)};addEventListener('DOMContentLoaded',()=>{const s=new Survey.Model(M);s.onValueChanged.add((s,e)=>{e.question.description=F[+e.name.slice(1)][+e.value.slice(1)]});SurveyUI.renderSurvey(s,document.getElementById('s'))})`;
		const head =
			'<link rel="stylesheet" href="../survey-core.css"><script defer src="../survey.core.min.js"></script><script defer src="../survey-js-ui.min.js"></script>';
		return new Map([
			['index.html', htmlPage(head, `<div id="s"></div><script>${script}</script>`)],
		]);
	},
};

const surveyQuestion = ({ number, text, options, right }: BenchQuestion) => ({
	type: 'radiogroup',
	name: `q${number}`,
	title: text,
	choices: options.map((each, k) => ({ value: `o${k}`, text: each.text })),
	correctAnswer: `o${right}`,
	descriptionLocation: 'underInput',
});

const namespace = 'xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0"';
const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** QTI 3 in Citolab's player: a test of items, each a file with feedback for each option. */
export const qti: Site = {
	name: 'qti',
	shared: {
		copied: {
			'qti.js': '@citolab/qti-components/cdn/index.js',
			'item.css': '@citolab/qti-components/dist/item.css',
		},
	},
	files(questions) {
		const head =
			'<link rel="stylesheet" href="../item.css"><script type="module" src="../qti.js"></script>';
		const body = `<qti-test navigate="item"><test-navigation><test-container></test-container><test-end-attempt>Check</test-end-attempt> <test-next>Next</test-next></test-navigation></qti-test><script>document.querySelector('test-container').setAttribute('test-url',new URL('assessment.xml',location.href).href)</script>`;
		const refs = questions.map(
			({ number }) =>
				`<qti-assessment-item-ref identifier="q${number}" href="items/q${number}.xml"/>`,
		);
		const test = `${xml}<qti-assessment-test ${namespace} identifier="t" title="Quiz"><qti-test-part identifier="p" navigation-mode="nonlinear" submission-mode="individual"><qti-assessment-section identifier="s" title="s" visible="true">${refs.join('')}</qti-assessment-section></qti-test-part></qti-assessment-test>`;
		return new Map([
			['index.html', htmlPage(head, body)],
			['assessment.xml', test],
			...questions.map((each) => [`items/q${each.number}.xml`, qtiItem(each)] as const),
		]);
	},
};

function qtiItem({ number, text, options, right }: BenchQuestion): string {
	const choices = options.map(
		(each, k) =>
			`<qti-simple-choice identifier="o${k}">${escaped(each.text)} <qti-feedback-inline outcome-identifier="FEEDBACK" identifier="o${k}" show-hide="show">${escaped(each.feedback)}</qti-feedback-inline></qti-simple-choice>`,
	);
	return `${xml}<qti-assessment-item ${namespace} identifier="q${number}" title="q${number}" adaptive="false" time-dependent="false">
<qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier"><qti-correct-response><qti-value>o${right}</qti-value></qti-correct-response></qti-response-declaration>
<qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>
<qti-outcome-declaration identifier="FEEDBACK" cardinality="single" base-type="identifier"/>
<qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1" shuffle="false"><qti-prompt>${escaped(text)}</qti-prompt>
${choices.join('\n')}
</qti-choice-interaction></qti-item-body>
<qti-response-processing><qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>
<qti-response-condition><qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>
</qti-assessment-item>`;
}
