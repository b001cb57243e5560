"use strict";
/* The gradebook's page: rows and verdicts are made from the data when they are looked at. */
(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const $ = id => document.getElementById(id);
  const ROW = 35; // pixels, with its border
  const MARGIN = 12; // rows above and below what can be seen
  const grid = $("grid"), head = grid.tHead, rows = grid.tBodies[0], scroll = $("scroll");

  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };
  const counted = (count, what) => count + " " + what + (count === 1 ? "" : "s");
  const shortName = id => id.slice(id.indexOf("/") + 1);
  const lessonOf = id => id.slice(0, id.indexOf("/"));

  let columns = data.exercises.map((_, i) => i);
  let students = data.students;
  let sorted = { by: "name", down: false };
  let focus = { row: 0, column: 0 };
  let first = 0, last = 0;

  const name = student => student.name;
  const valueOf = (student, by) => by === "name" ? name(student).toLocaleLowerCase()
    : by === "group" ? student.group.toLocaleLowerCase()
    : by === "total" ? student.percent
    : student.marks[by] === 0 ? -1 : student.marks[by][0] / (student.marks[by][1] || 1);

  function select() {
    const wanted = $("filter").value.trim().toLocaleLowerCase();
    const which = $("which").value, lesson = $("lesson").value;
    columns = data.exercises.map((_, i) => i).filter(i => !lesson || lessonOf(data.exercises[i][0]) === lesson);
    const fits = {
      "": () => true,
      open: s => columns.some(i => s.marks[i] !== 0 && s.marks[i][2] !== "passed"),
      missing: s => columns.some(i => s.marks[i] === 0),
      late: s => columns.some(i => s.marks[i] !== 0 && s.marks[i][4].length > 0),
    }[which];
    students = data.students.filter(s =>
      (name(s) + " " + s.key + " " + s.group).toLocaleLowerCase().includes(wanted) && fits(s));
    const sign = sorted.down ? -1 : 1;
    students = students.map((s, i) => [s, i]).sort(([a, i], [b, j]) => {
      const x = valueOf(a, sorted.by), y = valueOf(b, sorted.by);
      return x < y ? -sign : x > y ? sign : i - j;
    }).map(([s]) => s);
    focus = { row: Math.max(0, Math.min(focus.row, students.length - 1)), column: Math.min(focus.column, columns.length + 2) };
    $("shown").textContent = students.length + " of " + data.students.length + " students";
    heading();
    render(true);
  }

  function heading() {
    const row = element("tr");
    const add = (text, by, className, title) => {
      const cell = element("th", undefined, className);
      cell.scope = "col";
      if (sorted.by === by) cell.setAttribute("aria-sort", sorted.down ? "descending" : "ascending");
      const button = element("button", text);
      button.type = "button";
      button.title = title;
      button.addEventListener("click", () => {
        sorted = { by, down: sorted.by === by ? !sorted.down : typeof by === "number" || by === "total" };
        select();
        head.querySelector("[aria-sort] button").focus();
      });
      cell.append(button);
      row.append(cell);
    };
    add("Student", "name", "name", "Sort by name");
    add("Group", "group", "", "Sort by group");
    add("Total", "total", "", "Sort by total");
    columns.forEach(i => add(shortName(data.exercises[i][0]), i, "exercise", "Sort by " + data.exercises[i][0]));
    head.replaceChildren(row);
    grid.setAttribute("aria-colcount", columns.length + 3);
    grid.setAttribute("aria-rowcount", students.length + 1);
  }

  function render(anew, all) {
    const height = Math.max(scroll.clientHeight, innerHeight * 0.7); // before its first rows, it is only a head
    const from = all ? 0 : Math.max(0, Math.floor(scroll.scrollTop / ROW) - MARGIN);
    const to = all ? students.length : Math.min(students.length, Math.ceil((scroll.scrollTop + height) / ROW) + MARGIN);
    if (!anew && from === first && to === last) return;
    const held = grid.contains(document.activeElement) && document.activeElement.closest("tbody");
    first = from;
    last = to;
    const made = document.createDocumentFragment();
    made.append(spacer(from));
    for (let i = from; i < to; i++) made.append(rowOf(students[i], i));
    made.append(spacer(students.length - to));
    rows.replaceChildren(made);
    if (held) cellAt(focus)?.focus({ preventScroll: true });
  }

  function spacer(count) {
    const row = element("tr", undefined, "spacer");
    row.setAttribute("aria-hidden", "true");
    const cell = element("td");
    cell.colSpan = columns.length + 3;
    cell.style.height = count * ROW + "px";
    row.append(cell);
    return row;
  }

  function rowOf(student, at) {
    const row = element("tr");
    row.setAttribute("aria-rowindex", at + 2);
    const cells = [element("th", name(student), "name"), element("td", student.group),
      element("td", student.total + (student.provisional ? " ?" : "") + " (" + student.percent + " %)")];
    cells[0].scope = "row";
    cells[0].title = student.key;
    columns.forEach(i => cells.push(markCell(student, i)));
    cells.forEach((cell, column) => {
      cell.tabIndex = at === focus.row && column === focus.column ? 0 : -1;
      cell.dataset.row = at;
      cell.dataset.column = column;
    });
    row.append(...cells);
    return row;
  }

  function markCell(student, i) {
    const mark = student.marks[i];
    if (mark === 0) {
      const cell = element("td", "–", "missing");
      cell.setAttribute("aria-label", "not handed in");
      return cell;
    }
    const [points, most, ended, , remarks] = mark;
    const unjudged = ended === "not judged";
    const kind = unjudged ? "unjudged" : points >= most ? "full" : points > 0 ? "part" : "none";
    const cell = element("td", unjudged ? "?" : String(points), "opens " + kind + (remarks.length ? " late" : ""));
    cell.setAttribute("aria-label", points + " of " + most + ", " + ended + (remarks.length ? ", with a remark" : ""));
    cell.title = data.exercises[i][0] + ": " + points + " of " + most + ", " + ended;
    return cell;
  }

  const cellAt = at => rows.querySelector(`[data-row="${at.row}"][data-column="${at.column}"]`);

  function moveTo(row, column) {
    cellAt(focus)?.setAttribute("tabindex", "-1");
    focus = { row: Math.max(0, Math.min(row, students.length - 1)), column: Math.max(0, Math.min(column, columns.length + 2)) };
    const top = focus.row * ROW, room = scroll.clientHeight - head.offsetHeight - ROW;
    if (top < scroll.scrollTop) scroll.scrollTop = top;
    else if (top > scroll.scrollTop + room) scroll.scrollTop = top - room;
    render(false);
    const cell = cellAt(focus);
    if (!cell) return;
    cell.tabIndex = 0;
    cell.focus({ preventScroll: true });
    const left = cell.offsetLeft - (focus.column ? head.querySelector(".name").offsetWidth : 0);
    if (left < scroll.scrollLeft) scroll.scrollLeft = left;
    else if (cell.offsetLeft + cell.offsetWidth > scroll.scrollLeft + scroll.clientWidth) {
      scroll.scrollLeft = cell.offsetLeft + cell.offsetWidth - scroll.clientWidth;
    }
  }

  function open(row, column) {
    const student = students[row], exercise = columns[column - 3];
    const mark = student && exercise !== undefined ? student.marks[exercise] : 0;
    if (mark === 0) return;
    const [points, most, , body, remarks, judged] = mark;
    $("about").textContent = name(student) + ": " + data.exercises[exercise][0] + ", " + points + " of " + most + " points";
    const shown = $("body");
    shown.innerHTML = data.bodies[body]; // made by the grader, which escapes whatever a student wrote
    remarks.slice().reverse().forEach(remark => shown.prepend(element("p", remark, "remark")));
    shown.append(element("p", judged, "steps"));
    $("verdict").showModal();
  }

  rows.addEventListener("click", event => {
    const cell = event.target.closest("[data-row]");
    if (!cell) return;
    moveTo(+cell.dataset.row, +cell.dataset.column);
    open(focus.row, focus.column);
  });
  rows.addEventListener("keydown", event => {
    const { row, column } = focus, page = Math.max(1, Math.floor(scroll.clientHeight / ROW) - 2);
    const moves = {
      ArrowDown: [row + 1, column], ArrowUp: [row - 1, column], ArrowRight: [row, column + 1], ArrowLeft: [row, column - 1],
      PageDown: [row + page, column], PageUp: [row - page, column],
      Home: [event.ctrlKey ? 0 : row, 0], End: [event.ctrlKey ? students.length - 1 : row, columns.length + 2],
    };
    if (moves[event.key]) moveTo(...moves[event.key]);
    else if (event.key === "Enter" || event.key === " ") open(row, column);
    else return;
    event.preventDefault();
  });
  $("close").addEventListener("click", () => $("verdict").close());
  $("verdict").addEventListener("close", () => cellAt(focus)?.focus({ preventScroll: true }));
  $("verdict").addEventListener("click", event => { if (event.target === $("verdict")) $("verdict").close(); });
  scroll.addEventListener("scroll", () => render(false), { passive: true });
  addEventListener("resize", () => render(false));
  addEventListener("beforeprint", () => render(true, true));
  addEventListener("afterprint", () => render(true));
  $("filter").addEventListener("input", select);
  $("lesson").addEventListener("change", select);
  $("which").addEventListener("change", select);
  document.querySelector(".controls").addEventListener("submit", event => event.preventDefault());

  function table(into, heads, lines) {
    const made = element("table"), top = element("tr"), body = element("tbody");
    heads.forEach(text => { const cell = element("th", text); cell.scope = "col"; top.append(cell); });
    const thead = element("thead");
    thead.append(top);
    lines.forEach(cells => { const row = element("tr"); row.append(...cells); body.append(row); });
    made.append(thead, body);
    into.tabIndex = 0; // or nobody can scroll it with the keyboard
    into.setAttribute("role", "region");
    into.setAttribute("aria-label", into.parentElement.firstElementChild.textContent);
    into.replaceChildren(made);
  }

  function pictures() {
    const of = id => document.querySelector("#" + id + " .wide");
    const few = data.stuck.slice(0, 12);
    if (few.length) table(of("stuck"), ["exercise", "step", "not passed", "share"], few.map(([id, step, count, handedIn]) =>
      [element("td", id), element("td", step), element("td", count + " of " + handedIn, "number"), element("td", Math.round(100 * count / handedIn) + " %", "number")]));
    else of("stuck").textContent = "Everything that was handed in passed.";
    const most = Math.max(1, ...data.misconceptions.flatMap(([, , counts]) => counts));
    const used = data.exercises.map((_, i) => i).filter(i => data.misconceptions.some(([, , counts]) => counts[i] > 0));
    if (data.misconceptions.length) table(of("heat"), ["misconception", "students", ...used.map(i => shortName(data.exercises[i][0]))],
      data.misconceptions.map(([code, count, counts]) => {
        const title = element("th", code);
        title.scope = "row";
        return [title, element("td", count), ...used.map(i => {
          const cell = element("td", counts[i] || "");
          if (counts[i]) cell.style.background = `color-mix(in srgb, var(--wrong) ${10 + Math.round(45 * counts[i] / most)}%, var(--raised))`;
          if (counts[i]) cell.title = code + " in " + data.exercises[i][0] + ": " + counts[i];
          return cell;
        })];
      }));
    else of("heat").textContent = "None was recognised.";
    reading();
    if (data.changes) {
      $("changes").hidden = false;
      if (data.changes.length) table(of("changes"), ["student", "exercise", "before", "now", "why"], data.changes.map(([student, exercise, before, now, why]) =>
        [element("td", student), element("td", exercise), element("td", before, "number"), element("td", now, "number"), element("td", why)]));
      else of("changes").textContent = "No mark changed.";
    }
  }

  /* A student's answers are made when they are opened. */
  function reading() {
    const grades = ["full", "partial", "wrong", "absent"];
    data.students.filter(student => student.reading).forEach(student => {
      $("reading").hidden = false;
      const opened = element("details"), doubtful = student.reading.filter(answer => answer[2]).length;
      const counts = grades.map(grade => [student.reading.filter(answer => answer[1] === grade).length, grade])
        .filter(([count]) => count).map(([count, grade]) => count + " " + grade);
      opened.append(element("summary", name(student) + ": " + counts.join(", ") + (doubtful ? "; " + doubtful + " to look at" : "")));
      opened.addEventListener("toggle", () => {
        if (!opened.open || opened.children.length > 1) return;
        const list = element("ul");
        student.reading.forEach(([title, grade, doubt, feedback]) => {
          const item = element("li");
          item.append(element("b", title), ": " + grade + (doubt ? " (" + doubt + ")" : "") + ". " + feedback);
          list.append(item);
        });
        opened.append(element("p", student.readingNote), list);
      });
      $("reading").lastElementChild.append(opened);
    });
  }

  $("title").textContent = "Gradebook: " + data.title;
  $("lead").textContent = counted(data.students.length, "student") + ", " + counted(data.exercises.length, "exercise");
  if (data.problems.length) {
    $("problems").hidden = false;
    $("problems").firstElementChild.textContent = counted(data.problems.length, "thing") + " to look at";
    data.problems.forEach(problem => $("problems").lastElementChild.append(element("li", problem)));
  }
  new Map(data.exercises.map(([id, title]) => [lessonOf(id), title])).forEach((title, lesson) => {
    const option = element("option", title === lesson ? lesson : lesson + ": " + title);
    option.value = lesson;
    $("lesson").append(option);
  });
  pictures();
  select();
})();
