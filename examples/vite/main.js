import 'winnow/element';
import { startEngine } from 'winnow/worker';

const engine = startEngine();
document.querySelector('button').onclick = async () => {
  const text = document.querySelector('textarea').value;
  const result = await engine.clean(text, { formats: ['html'] });
  document.querySelector('winnow-article').result = result;
};
