// Search: sections whose words, or whose likely meant words, are those of the question.
// The index and the texts are scripts, since a page opened from disk may not fetch.
(() => {
  'use strict';
  const SHOWN = 8;
  const digits = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
  // What a reader says for what the pages say. The first word of a group stands for all.
  const synonyms = [
    'acknowledgement acknowledgment acknowledge ack callback',
    'broadcast everyone everybody', 'emit send sendevent', 'licence license', 'disconnect leave left',
    'hear receive got', 'sender speaker myself', 'deadline timeout', 'listener handler',
    'browser page', 'cors origin', 'error exception', 'install setup start', 'mistake wrong', 'key keys keyboard shortcut', 'except without',
  ].map(group => group.split(' '));

  const stem = word => (word.length > 4 ? word.replace(/(?<![sui])s$/, '') : word);
  const split = text => text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) || [];
  // "socket.join" is a word of its own besides its parts.
  const dotted = text => text.toLowerCase().match(/[\p{L}_]\w*(?:\.[\p{L}_]\w*)+/gu) || [];

  /** Edits from one word to another: a letter too much, missing, wrong, or swapped with the next. */
  const distance = (one, two, most) => {
    if (Math.abs(one.length - two.length) > most) { return most + 1; }
    let before = [];
    let row = [...Array(two.length + 1).keys()];
    for (let i = 1; i <= one.length; i++) {
      const next = [i];
      for (let j = 1; j <= two.length; j++) {
        const same = one[i - 1] === two[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (same ? 0 : 1));
        if (i > 1 && j > 1 && one[i - 1] === two[j - 2] && one[i - 2] === two[j - 1]) {
          next[j] = Math.min(next[j], before[j - 2] + 1);
        }
      }
      before = row;
      row = next;
    }
    return row[two.length];
  };

  /** How likely it is that a learner looks for a page: what teaches comes before what teachers and authors need. */
  const use = path => (/^lesson.*\/lesson$|glossary/.test(path) ? 1.25
    : /cheatsheet|^lesson|start$|keys|commands|^index/.test(path) ? 1 : .6);

  class Index {
    constructor(packed) {
      this.common = new Set(packed.common.split(' '));
      this.sections = [];
      this.words = new Map(); // word -> section -> weight
      packed.pages.forEach(([path, title, part, size]) => {
        for (let i = 0; i < size; i++) {
          const entry = packed.sections[this.sections.length];
          const at = entry.indexOf('|');
          const heading = entry ? entry.slice(at + 1) : title;
          const id = entry && (entry.slice(0, at)
            || heading.toLowerCase().replace(/[^a-z0-9 _-]/g, '').replace(/[ .-]+/g, '-'));
          this.sections.push({ number: this.sections.length, path, title, part, heading, id, first: i === 0, use: use(path) });
        }
      });
      const lengths = this.sections.map(() => 0);
      const unpacked = [];
      const steps = packed.steps.split(' ');
      let before = '';
      packed.words.match(/[A-Z][^A-Z]+/g).forEach((entry, i) => { // a capital letter: so many as in the word before
        const word = before.slice(0, entry.charCodeAt(0) - 65) + entry.slice(1);
        before = word;
        let n = 0;
        (steps[i].match(/_*[0-9a-zA-Z]/g) || []).forEach(step => {
          n += 62 * (step.length - 1) + digits.indexOf(step.slice(-1));
          lengths[n]++;
          unpacked.push([word, n]);
        });
      });
      const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
      unpacked.forEach(([word, n]) => this.add(word, n, 1 / (.5 + .5 * lengths[n] / mean)));
      this.sections.forEach(section => {
        const size = split(section.heading).filter(word => !this.common.has(word)).length || 1;
        new Set(split(section.heading)).forEach(word => this.add(stem(word), section.number, 2 + 3 / size));
        dotted(section.heading).forEach(word => this.add(word, section.number, 6));
        section.aliases = split(section.path.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/.*\//, ''));
        if (!section.first) { split(section.title).forEach(word => this.add(stem(word), section.number, .6)); }
      });
    }

    add(word, n, weight) {
      if (!this.words.has(word)) { this.words.set(word, new Map()); }
      const sections = this.words.get(word);
      sections.set(n, (sections.get(n) || 0) + weight);
    }

    /** What is asked for, each word with its weight: the parts of a name such as io.to tell less than it does. */
    terms(text) {
      const names = dotted(text).filter(name => this.meant(name).size);
      const parts = new Set(names.flatMap(split));
      const said = split(text);
      const telling = said.filter(word => !this.common.has(word) && (word.length > 1 || said.length === 1));
      const words = telling.length || names.length ? telling : said;
      const terms = new Map(words.map(word => [stem(word), parts.has(word) ? .2 : 1]));
      names.forEach(name => terms.set(name, 1));
      return terms;
    }

    /** The words of the pages that a term can mean, each with how likely that is. */
    meant(term) {
      const found = new Map();
      const take = (word, likely) => {
        if (this.words.has(word)) { found.set(word, Math.max(found.get(word) || 0, likely)); }
      };
      take(term, 1);
      synonyms.filter(group => group.some(word => stem(word) === term))
        .forEach(group => group.forEach(word => take(stem(word), .8)));
      this.words.forEach((sections, word) => {
        if (term.length > 2 && word.startsWith(term)) { take(word, Math.max(.3, .9 * term.length / word.length)); }
        if (word.length > 3 && term.startsWith(word) && term.length - word.length < 4) { take(word, .6); }
      });
      if (!found.size && term.length > 3) {
        const most = term.length > 7 ? 2 : 1;
        this.words.forEach((sections, word) => {
          const edits = distance(term, word, most);
          if (edits <= most && word.length > 2) { take(word, .7 / edits); }
        });
        [...found.keys()].forEach(word => synonyms.filter(group => group.includes(word))
          .forEach(group => group.forEach(other => take(stem(other), .4))));
      }
      return found;
    }

    /** The sections, best first, and the words to mark in them. */
    find(text) {
      const terms = this.terms(text);
      const scores = new Map();
      const marked = new Set();
      terms.forEach((asks, term) => {
        const best = new Map();
        this.meant(term).forEach((likely, word) => {
          marked.add(word);
          const sections = this.words.get(word);
          const rare = Math.log(1 + this.sections.length / sections.size);
          sections.forEach((weight, n) => best.set(n, Math.max(best.get(n) || 0, likely * weight * rare)));
        });
        best.forEach((value, n) => {
          const [sum, count] = scores.get(n) || [0, 0];
          scores.set(n, [sum + value, count + 1]);
        });
      });
      const asked = split(text).join(' ');
      const spelt = split(text).map(word => (synonyms.find(group => group.includes(word) && distance(word, group[0], 2) < 3) || [word])[0]).join(' ');
      const value = ([n, [sum, count]]) => {
        const section = this.sections[n];
        const whole = [asked, spelt].includes(split(section.heading).join(' ')) || (section.first && section.aliases.join(' ') === asked);
        const begins = section.heading.toLowerCase().startsWith(text.trim().toLowerCase());
        return sum * (count / terms.size) ** 2 * (whole ? 3 : begins ? 1.6 : 1) * section.use;
      };
      const ranked = [...scores].map(one => [one[0], value(one)]).sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return { marked, sections: ranked.map(([n]) => this.sections[n]) };
    }
  }

  /** The index as it was before it was deflated. */
  const unpack = async packed => {
    const bytes = Uint8Array.from(atob(packed), letter => letter.charCodeAt(0));
    const plain = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
    return JSON.parse(await new Response(plain).text());
  };

  const make = (name, text, attributes = {}) => {
    const element = Object.assign(document.createElement(name), attributes);
    element.textContent = text;
    return element;
  };

  /** The text with the found words marked. */
  const mark = (text, marked) => text.split(/([\p{L}\p{N}_]+)/u).map((word, i) =>
    (i % 2 && marked.has(stem(word.toLowerCase())) ? make('mark', word) : word));

  /** The words around the place that has most of what was asked for. */
  const excerpt = (text, marked) => {
    const places = [...text.matchAll(/[\p{L}\p{N}_]+/gu)].filter(word => marked.has(stem(word[0].toLowerCase())));
    let at = 0;
    let most = 0;
    places.forEach(place => {
      const near = new Set(places.filter(one => one.index >= place.index && one.index < place.index + 110)
        .map(one => stem(one[0].toLowerCase()))).size;
      if (near > most) { most = near; at = place.index; }
    });
    let from = at < 50 ? 0 : text.lastIndexOf(' ', at - 30) + 1;
    if (from > 0 && text.length - from < 100) { from = text.lastIndexOf(' ', Math.max(0, text.length - 140)) + 1; }
    const end = text.length <= from + 150 ? text.length : text.lastIndexOf(' ', from + 150);
    return mark((from > 0 ? '… ' : '') + text.slice(from, end) + (end < text.length ? ' …' : ''), marked);
  };

  document.addEventListener('DOMContentLoaded', () => {
    const up = document.body.dataset.up;
    const box = document.querySelector('.search');
    const input = document.getElementById('q');
    const list = document.getElementById('found');
    const told = document.getElementById('told');
    const scripts = new Map();
    const load = name => {
      if (!scripts.has(name)) {
        scripts.set(name, new Promise(resolve => {
          const script = make('script', '', { src: up + name });
          script.addEventListener('load', resolve);
          script.addEventListener('error', resolve);
          document.head.append(script);
        }));
      }
      return scripts.get(name);
    };
    const texts = new Map();
    window.workbookText = (n, text) => texts.set(n, text);
    let index = null; // a promise of it, made when somebody is about to search
    const ready = () => {
      index = index || load('index.js').then(() => unpack(window.workbookIndex)).then(packed => new Index(packed));
      return index;
    };
    window.workbookSearch = async text => { // for tests
      return (await ready()).find(text).sections.map(section => section.path + (section.id ? '#' + section.id : ''));
    };
    box.hidden = !window.DecompressionStream; // browsers before 2023

    const close = () => { list.hidden = true; };
    const item = (section, marked) => {
      const link = document.createElement('a');
      link.href = up + section.path + '.html' + (section.id ? '#' + section.id : '');
      const heading = make('b', '');
      heading.append(...mark(section.heading, marked));
      const words = make('span', '', { className: 'excerpt' });
      link.append(heading, make('small', section.first ? section.part
        : (section.title.startsWith('Lesson') ? '' : section.part + ' · ') + section.title), words);
      load('search/' + section.number + '.js').then(() => {
        words.append(...excerpt(texts.get(section.number) || '', marked));
      });
      const entry = document.createElement('li');
      entry.append(link);
      return entry;
    };
    const look = async () => {
      const found = await ready();
      const text = input.value.trim();
      const { sections, marked } = found.find(text);
      const entries = sections.slice(0, SHOWN).map(section => item(section, marked));
      list.replaceChildren(...entries);
      const more = sections.length - SHOWN;
      told.textContent = !text ? '' : sections.length === 1 ? '1 section' : sections.length + ' sections';
      if (!sections.length) {
        list.append(make('li', 'No section has these words. Use fewer words, or others.', { className: 'none' }));
      } else if (more > 0) {
        list.append(make('li', more + ' more: add a word to narrow them down.', { className: 'none' }));
      }
      list.hidden = !text;
      list.scrollTop = 0;
    };
    input.addEventListener('input', look);
    input.addEventListener('focus', ready);
    input.addEventListener('click', look);
    box.addEventListener('keydown', event => {
      const links = list.hidden ? [] : [...list.querySelectorAll('a')];
      const at = links.indexOf(document.activeElement);
      if (event.key === 'Escape') { event.preventDefault(); close(); input.focus(); }
      if (event.key === 'ArrowDown') {
        event.preventDefault();
        if (links.length) { links[Math.min(at + 1, links.length - 1)].focus(); } else { look(); }
      }
      if (event.key === 'ArrowUp' && links.length) { event.preventDefault(); (at > 0 ? links[at - 1] : input).focus(); }
      if (event.key === 'Enter' && event.target === input && links.length) { links[0].click(); }
    });
    list.addEventListener('click', close);
    document.addEventListener('click', event => { if (!box.contains(event.target)) { close(); } });
    document.addEventListener('keydown', event => {
      if (event.key === '/' && !/^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) { event.preventDefault(); input.focus(); }
    });
  });
})();
