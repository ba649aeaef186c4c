import 'winnow/element';
import { load } from 'winnow/inline';

document.querySelector('button').onclick = async () => {
  const winnow = await load();
  const text = document.querySelector('textarea').value;
  document.querySelector('winnow-article').result = winnow.clean(text, { formats: ['html'] });
};
