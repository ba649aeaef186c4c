/** What the system's share sheet gives to the app; the manifest names the fields. */
export interface Shared {
  title: string;
  text: string;
  url: string;
  /** The text of a shared file, "" without one. */
  file: string;
}

/** Where the service worker leaves it for the app. Not a versioned cache: an update keeps it. */
export const kSharedCache = 'shared-with-winnow';
export const kSharedKey = 'shared';
/** Relative to the service worker's scope. */
export const kSharePath = 'share';

async function readForm(form: FormData): Promise<Shared> {
  const field = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const file = form.get('file');
  return {
    title: field('title'),
    text: field('text'),
    url: field('url'),
    file: file instanceof File ? await file.text() : '',
  };
}

/** Keeps what was shared and sends the browser on to the app, which takes it. */
export async function receiveShared(request: Request, scope: string): Promise<Response> {
  const shared = await readForm(await request.formData());
  const cache = await caches.open(kSharedCache);
  await cache.put(kSharedKey, new Response(JSON.stringify(shared)));
  return Response.redirect(new URL('?shared=1', scope), 303);
}
