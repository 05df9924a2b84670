import type { BenchQuestion } from '../questions.ts';
import type { Site } from './site.ts';
import { escaped, htmlPage, plainStyle } from './html.ts';

/** All questions in the page, feedback by `:checked`, no script: what nobody can be faster than. */
export const limit: Site = {
	name: 'limit',
	files: (questions) =>
		new Map([['index.html', htmlPage(`<style>${limitStyle}</style>`, limitBody(questions))]]),
};

const limitStyle = `${plainStyle}input{position:absolute;opacity:0}p.f{display:none}input:checked+label{background:#fdd}input.r:checked+label{background:#dfd}input.r:checked{counter-increment:s}${[0, 1, 2, 3].map((k) => `.o${k}:checked~.f${k}`).join()}{display:block}output:after{content:counter(s)}`;

function limitBody(questions: readonly BenchQuestion[]): string {
	const fields = questions.map(({ number, text, options, right }) => {
		const input = (k: number) =>
			`<input type="radio" name="q${number}" id="q${number}o${k}" class="o${k}${k === right ? ' r' : ''}">`;
		const choices = options.map(
			(each, k) => `${input(k)}<label for="q${number}o${k}">${escaped(each.text)}</label>`,
		);
		const said = options.map((each, k) => `<p class="f f${k}">${escaped(each.feedback)}</p>`);
		return `<fieldset id="q${number}"><legend>${number + 1}. ${escaped(text)}</legend>${choices.join('')}${said.join('')}</fieldset>`;
	});
	return `${fields.join('')}<p>Right: <output></output> of ${questions.length}</p>`;
}

/** The smallest page with script that does it: data in the page, one question at a time. */
export const vanilla: Site = {
	name: 'vanilla',
	files: (questions) =>
		new Map([
			[
				'index.html',
				htmlPage(
					`<style>${plainStyle}</style>`,
					`<main></main><script>${script(questions)}</script>`,
				),
			],
		]),
};

function script(questions: readonly BenchQuestion[]): string {
	const data = questions.map(({ text, right, options }) => [
		text,
		right,
		...options.flatMap((each) => [each.text, each.feedback]),
	]);
	return `let Q=${JSON.stringify(data)},i=0,s=0,m=document.querySelector('main'),E=(t,x)=>{let e=document.createElement(t);e.textContent=x;m.append(e);return e},S=()=>{m.innerHTML='';let q=Q[i];if(!q)return E('h2',s+' of '+Q.length+' right');E('p',i+1+' / '+Q.length);E('h2',q[0]);let f,b=[0,1,2,3].map(k=>{let b=E('button',q[2+2*k]);b.onclick=_=>{b.className=k==q[1]?'y':'n';s+=k==q[1];b.parentNode.querySelectorAll('button').forEach(x=>x.disabled=1);f.textContent=q[3+2*k];E('button','Next').onclick=_=>{i++;S()}};return b});f=E('p','');f.id='f';f.setAttribute('role','status')};S()`;
}
