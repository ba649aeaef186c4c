import './winnow/element/winnow_article.js';
import { startEngine } from './winnow/worker/start_engine.js';

const engine = startEngine();
document.querySelector('button').onclick = async () => {
  const text = document.querySelector('textarea').value;
  const result = await engine.clean(text, { formats: ['html'] });
  document.querySelector('winnow-article').result = result;
};
