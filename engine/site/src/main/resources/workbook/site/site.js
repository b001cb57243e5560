// What a page can do beyond being read: theme, progress, walking through a run.
// Every page is whole without it.
(() => {
  'use strict';
  const root = document.documentElement;
  const store = {
    get: key => { try { return JSON.parse(localStorage.getItem('workbook.' + key)); } catch { return null; } },
    set: (key, value) => { try { localStorage.setItem('workbook.' + key, JSON.stringify(value)); } catch { /* not kept */ } },
  };
  const themes = { system: 'as the system', light: 'light', dark: 'dark' };
  const theme = () => (store.get('theme') in themes ? store.get('theme') : 'system');
  const paint = () => (theme() === 'system' ? root.removeAttribute('data-theme') : root.setAttribute('data-theme', theme()));
  // The language that code is shown in
  const language = () => (store.get('language') === 'JavaScript' ? 'JavaScript' : 'Java');
  const speak = () => root.setAttribute('data-language', language());
  speak();
  paint(); // the first paint does not wait for this: only who chose another theme than the system sees it change

  document.addEventListener('DOMContentLoaded', () => {
    const up = document.body.dataset.up;
    const page = document.body.dataset.page;
    const all = (selector, from = document) => [...from.querySelectorAll(selector)];
    const make = (name, text, attributes = {}) => {
      const element = Object.assign(document.createElement(name), attributes);
      element.textContent = text;
      return element;
    };

    // Theme
    const button = document.getElementById('theme');
    const say = () => { button.title = 'Theme: ' + themes[theme()]; button.setAttribute('aria-label', button.title); };
    button.hidden = false;
    say();
    button.addEventListener('click', () => {
      const dark = theme() === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : theme() === 'dark';
      store.set('theme', dark ? 'light' : 'dark');
      paint();
      say();
    });

    // The list of pages is open beside the page, and folded above it on a phone.
    const menu = document.querySelector('.menu');
    const wide = matchMedia('(min-width: 52.01rem)');
    const unfold = () => { menu.open = wide.matches; };
    wide.addEventListener('change', unfold);
    unfold();
    const current = document.querySelector('.course [aria-current]');
    if (current && wide.matches) {
      current.closest('.course').scrollTop = Math.max(0, current.offsetTop - 200);
    }

    // Progress: what a reader ticks, or answers, stays in this browser.
    const done = store.get('done') || {};
    // Home: how far one is, and what is next.
    const tellHome = way => {
      const steps = all('.exercises a[data-page]', way).filter(link => !link.dataset.page.endsWith('/questions'));
      const left = steps.filter(link => !done[link.dataset.page]);
      if (left.length === steps.length) { return; }
      const progress = document.querySelector('.progress');
      progress.textContent = steps.length - left.length + ' of ' + steps.length + ' exercises and quizzes are done in this browser.';
      if (left.length) {
        Object.assign(document.querySelector('.start .button'),
          { href: left[0].href, textContent: 'Go on: ' + left[0].textContent });
      }
    };
    const mark = () => {
      all('.way').forEach(tellHome);
      all('.way a[data-page]').forEach(link => link.classList.toggle('done', !!done[link.dataset.page]));
      all('.course a[data-page]').forEach(link => link.classList.toggle('done', !!done[link.dataset.page]));
      all('.card[data-page]').forEach(card => {
        card.querySelector('.state').textContent = done[card.dataset.page] ? 'done' : '';
      });
    };
    const finish = (id, value) => {
      if (value) { done[id] = true; } else { delete done[id]; }
      store.set('done', done);
      mark();
    };
    all('.tick').forEach(tick => {
      const box = tick.querySelector('input');
      tick.hidden = false;
      box.checked = !!done[page];
      box.addEventListener('change', () => finish(page, box.checked));
    });
    mark();

    // Quiz: the first option that is opened is the answer.
    const lists = all('ul.checklist').filter(list => list.querySelector('.right'));
    if (lists.length) {
      const score = make('p', '', { className: 'score', role: 'status' });
      const answers = new Map();
      const tell = () => {
        const right = [...answers.values()].filter(Boolean).length;
        score.textContent = answers.size === 0
          ? 'Choose an option: what it means opens below it. The first one you open counts.'
          : answers.size + ' of ' + lists.length + ' questions answered, ' + right + ' right at the first try.';
        if (answers.size === lists.length && right * 2 > lists.length) { finish(page, true); }
      };
      // The first answers stay in this browser; an option is known by its words, since a page can change.
      const kept = store.get('quiz.' + page) || {};
      const name = option => option.querySelector('summary').textContent.trim();
      const choose = option => answers.set(option.closest('ul'), option.classList.contains('right'));
      lists.forEach(list => all('details', list).filter(option => kept[name(option)]).forEach(option => {
        option.open = true;
        choose(option);
      }));
      lists.forEach(list => list.addEventListener('toggle', event => {
        if (event.target.open && !answers.has(list)) {
          kept[name(event.target)] = true;
          store.set('quiz.' + page, kept);
          choose(event.target);
          tell();
        }
      }, true));
      document.querySelector('.steps').before(score);
      tell();
    }

    // One program in several languages: the choice holds for all of them, on every page.
    const tabs = all('.tabs button');
    const choose = name => {
      store.set('language', name);
      speak();
      tabs.forEach(tab => {
        const chosen = tab.dataset.language === language();
        tab.setAttribute('aria-selected', chosen);
        tab.tabIndex = chosen ? 0 : -1;
      });
    };
    all('.tabs').forEach(list => {
      list.setAttribute('role', 'tablist');
      list.setAttribute('aria-label', 'Language');
      list.addEventListener('keydown', event => {
        const own = all('button', list);
        const at = own.indexOf(document.activeElement);
        const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: own.length - 1 }[event.key];
        if (to === undefined) { return; }
        event.preventDefault();
        const tab = own[(to + own.length) % own.length];
        choose(tab.dataset.language);
        tab.focus();
      });
    });
    tabs.forEach(tab => {
      const panel = document.getElementById(tab.dataset.panel);
      panel.setAttribute('role', 'tabpanel');
      panel.setAttribute('aria-labelledby', tab.id);
      panel.tabIndex = 0;
      tab.setAttribute('role', 'tab');
      tab.setAttribute('aria-controls', panel.id);
      tab.addEventListener('click', () => choose(tab.dataset.language));
    });
    choose(language());

    // Code to take away
    if (navigator.clipboard) {
      all('.listingblock pre').forEach(pre => {
        const copy = make('button', 'Copy', { type: 'button', className: 'copy' });
        copy.addEventListener('click', async () => {
          try {
            await navigator.clipboard.writeText(pre.innerText);
            copy.textContent = 'Copied';
          } catch {
            getSelection().selectAllChildren(pre);
            copy.textContent = 'Selected';
          }
          setTimeout(() => { copy.textContent = 'Copy'; }, 2000);
        });
        pre.before(copy);
      });
    }

    // A run, step by step
    all('.sequence.playground').forEach(figure => {
      const steps = all('.step', figure);
      const lines = all('.told li', figure);
      const walk = make('div', '', { className: 'walk' });
      const back = make('button', 'Back', { type: 'button' });
      const on = make('button', 'Next', { type: 'button' });
      const whole = make('button', 'All', { type: 'button' });
      const told = make('span', '', { role: 'status' });
      let shown = 0;
      const show = n => {
        shown = Math.max(0, Math.min(steps.length, n));
        steps.forEach((step, i) => step.classList.toggle('later', i >= shown));
        told.textContent = shown === 0 ? 'Predict what happens first.' : shown + ' of ' + steps.length + ': ' + lines[shown - 1].textContent;
        back.disabled = shown === 0;
        on.disabled = shown === steps.length;
      };
      back.addEventListener('click', () => show(shown - 1));
      on.addEventListener('click', () => show(shown + 1));
      whole.addEventListener('click', () => show(steps.length));
      walk.append(back, on, whole, told);
      figure.querySelector('.drawing').after(walk);
      show(0);
    });

    // The projector view is a script of its own, loaded by an address such as #block-7.
    const project = () => {
      if (location.hash.startsWith('#block-')) {
        removeEventListener('hashchange', project);
        document.head.append(make('script', '', { src: up + 'projector.js' }));
      }
    };
    document.getElementById('projector').hidden = !/^lesson.*\/(?!handout|answers)/.test(page);
    addEventListener('hashchange', project);
    project();

    // Where one is on the page
    const entries = new Map(all('.contents a').map(link => [link.hash.slice(1), link]));
    if (entries.size && 'IntersectionObserver' in window) {
      const seen = new IntersectionObserver(found => found.forEach(one => {
        if (one.isIntersecting) {
          entries.forEach(link => link.classList.remove('here'));
          entries.get(one.target.id).classList.add('here');
        }
      }), { rootMargin: '-10% 0px -80% 0px' });
      entries.forEach((link, id) => { const target = document.getElementById(id); if (target) { seen.observe(target); } });
    }
  });
})();
