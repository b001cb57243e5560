// One block of a page at a time, as large as it fits: #block-7.
(() => {
  'use strict';
  const root = document.documentElement;
  const main = document.getElementById('main');
  const all = selector => [...main.querySelectorAll(selector)];
  const make = (name, values) => Object.assign(document.createElement(name), values);

  // What introduces a block is shown with it.
  const blocks = part => [...part.children].flatMap(it =>
    (it.matches('h1, h2, h3, nav, .where, .tick, .score, .onward, .onpaper, .attheend') ? []
      : it.matches('#preamble, .sect1, .sect2, .sectionbody') ? blocks(it)
      : it.matches('.dlist:has(pre)') ? [...it.querySelector('dl').children] : [it]));
  const slides = [];
  let joins = false;
  blocks(main).forEach(block => {
    if (joins) { slides.at(-1).push(block); } else { slides.push([block]); }
    joins = block.matches('.facts, dt') || (block.matches('.paragraph') && /:\s*$/.test(block.textContent));
  });

  let at = 0;
  const within = n => Math.max(0, Math.min(slides.length - 1, n));
  const to = n => { location.replace('#block-' + (within(n) + 1)); show(); };
  const back = () => to(at - 1);
  const on = () => to(at + 1);
  const close = () => {
    root.classList.remove('projecting');
    fit();
    location.replace('#' + (slides[at][0].closest('.sect1')?.querySelector('h2').id || 'main'));
  };
  const hidden = () => main.querySelector(`.shown .walk button:nth-child(2):enabled,
    .shown details:not([open], .told) > summary, details.shown:not([open]) > summary`);
  const open = () => hidden()?.click();

  const bar = make('div', { className: 'bar', innerHTML: '<button aria-label="Back">\u2190</button><span role="status"></span>'
    + '<button aria-label="On">\u2192</button><button title="Enter">Open</button><button title="Escape">Close</button>' });
  main.append(bar);
  const [left, place, right, more] = bar.children;
  [back, null, on, open, close].forEach((act, i) => { bar.children[i].onclick = act; });

  const fit = () => {
    const projecting = root.matches('.projecting');
    let size = Math.min(innerWidth / 30, innerHeight / 18);
    do {
      root.style.fontSize = projecting ? size + 'px' : '';
      size *= .95;
    } while (projecting && size > 12 && (main.scrollHeight > main.clientHeight
      || all('.shown, .shown pre, .shown table').some(it => it.scrollWidth > it.clientWidth + 1)));
    more.hidden = !hidden();
  };
  const show = () => {
    const number = /^#block-(\d*)$/.exec(location.hash)?.[1];
    if (number === '') {
      to(slides.findIndex(([block]) => block.getBoundingClientRect().bottom > 80));
      return;
    }
    root.classList.toggle('projecting', !!number);
    if (number) {
      at = within(number - 1);
      all('.shown, .around').forEach(it => it.classList.remove('shown', 'around'));
      slides[at].forEach(block => block.classList.add('shown'));
      for (let it = slides[at][0].parentElement; it !== main; it = it.parentElement) { it.classList.add('around'); }
      place.textContent = at + 1 + ' of ' + slides.length;
      left.disabled = !at;
      right.disabled = at === slides.length - 1;
      if (!bar.contains(document.activeElement)) { main.focus(); }
    }
    fit();
  };

  const keys = { ArrowRight: on, PageDown: on, ArrowLeft: back, PageUp: back, Escape: close, Enter: open };
  document.addEventListener('keydown', event => {
    const act = root.matches('.projecting') && !event.altKey && !event.ctrlKey && !event.metaKey && keys[event.key];
    if (act && !event.defaultPrevented && !(act === open && event.target.closest('a, button, summary'))) {
      event.preventDefault();
      act();
    }
  });
  main.addEventListener('toggle', fit, true);
  main.addEventListener('click', fit);
  addEventListener('resize', fit);
  addEventListener('hashchange', show);
  document.head.append(make('link', { rel: 'stylesheet', href: document.body.dataset.up + 'projector.css', onload: show }));
})();
