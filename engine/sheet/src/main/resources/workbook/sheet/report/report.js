'use strict';
const KEYS = {a: 'accept', f: 'full', p: 'partial', w: 'wrong'};
const cards = [...document.querySelectorAll('.card')];

function show(card) {
  const {decided, machine} = card.dataset;
  for (const button of card.querySelectorAll('button')) {
    const grade = button.dataset.grade === 'accept' ? machine : button.dataset.grade;
    button.setAttribute('aria-pressed', String(decided !== '' && decided === grade));
  }
  const done = cards.filter(each => each.dataset.decided !== '');
  const same = done.filter(each => each.dataset.decided === each.dataset.machine);
  document.getElementById('count').textContent =
    `${done.length} of ${cards.length} decided, ${same.length} as the machine says.`;
}

function decide(card, choice) {
  card.dataset.decided = choice === 'accept' ? card.dataset.machine : choice;
  show(card);
}

for (const card of cards) {
  card.tabIndex = 0;
  const buttons = document.createElement('p');
  for (const [key, choice] of Object.entries(KEYS)) {
    if (choice !== card.dataset.machine) {
      const button = document.createElement('button');
      button.type = 'button';
      button.dataset.grade = choice;
      button.textContent = choice === 'accept' ? `Accept: ${card.dataset.machine}` : choice;
      button.addEventListener('click', () => decide(card, choice));
      buttons.append(button);
    }
  }
  card.append(buttons);
  card.addEventListener('keydown', event => {
    if (KEYS[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      decide(card, KEYS[event.key]);
      const next = cards[cards.indexOf(card) + 1];
      if (next) next.focus();
    }
  });
  show(card);
}

document.getElementById('save').addEventListener('click', () => {
  const decisions = cards.filter(card => card.dataset.decided !== '').map(card => ({
    sheet: card.dataset.sheet, question: card.dataset.question,
    machine: card.dataset.machine, grade: card.dataset.decided}));
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([JSON.stringify({v: 1, decisions}, null, 2)], {type: 'application/json'}));
  link.download = 'decisions.json';
  link.click();
});
