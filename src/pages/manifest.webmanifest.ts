import type { APIRoute } from 'astro';
import { site } from '../library/registers.ts';

const shortcuts = [
  { name: '急救怎么做', url: '/emergency/', on: true },
  { name: '健康提醒', url: '/alerts/', on: site.parts.alerts },
  { name: '找我的团队', url: '/teams/', on: site.parts.teams },
  { name: '去哪看', url: '/facilities/', on: site.parts.facilities },
].filter((shortcut) => shortcut.on);

const SCREENSHOT = {
  src: '/icons/screenshot-home.png',
  sizes: '720x1480',
  type: 'image/png',
  form_factor: 'narrow',
  label: '首页',
};

export const GET: APIRoute = () =>
  new Response(
    JSON.stringify({
      name: site.name,
      short_name: site.name.slice(0, 8),
      description: site.description,
      id: '/',
      start_url: '/',
      scope: '/',
      lang: 'zh-CN',
      display: 'standalone',
      background_color: '#fbfaf5',
      theme_color: '#0a5c45',
      icons: [192, 512].flatMap((size) =>
        ['any', 'maskable'].map((purpose) => ({
          src: `/icons/icon-${size}.png`,
          sizes: `${size}x${size}`,
          type: 'image/png',
          purpose,
        })),
      ),
      // The picture shows the fictional county: a real one must not introduce itself with it.
      ...(site.mode === 'demo' ? { screenshots: [SCREENSHOT] } : {}),
      shortcuts: shortcuts.map(({ name, url }) => ({ name, url })),
    }),
    { headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' } },
  );
