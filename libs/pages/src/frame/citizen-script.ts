/**
 * The one script of the citizen pages, served as a file at `/assets/citizen.js`. Everything works without it.
 * Plain ES5, because the oldest browser is a WebView of 2019 and nothing compiles this text.
 *
 * - After a refusal the summary takes the focus.
 * - A second press of the submit button does nothing. The button is disabled only after the browser has read the form,
 *   so that its own value is not lost, and comes back when the page does (back button, stopped loading).
 * - After a tap in a battery the next row moves into view; arrow keys and reduced motion are left in peace.
 * - «پاک کردن پاسخ» takes a radio answer back; a typed or picked answer and a chosen non-answer exclude each other.
 */
export const citizenScript: string = `(function (doc, win) {
  'use strict';
  function each(selector, root, run) {
    Array.prototype.forEach.call(root.querySelectorAll(selector), run);
  }
  function closest(element, selector) {
    while (element && element !== doc && !element.matches(selector)) element = element.parentNode;
    return element === doc ? null : element;
  }

  var problems = doc.getElementById('problems');
  if (problems) problems.focus();

  function release(form) {
    form.removeAttribute('data-sent');
    each('button[type=submit]', form, function (button) { button.disabled = false; });
  }
  each('form', doc, function (form) {
    form.addEventListener('submit', function (event) {
      if (form.getAttribute('data-sent')) { event.preventDefault(); return; }
      form.setAttribute('data-sent', 'yes');
      setTimeout(function () {
        each('button[type=submit]', form, function (button) { button.disabled = true; });
      }, 0);
      setTimeout(function () { release(form); }, 20000);
    });
  });
  win.addEventListener('pageshow', function () { each('form', doc, release); });

  function stem(name) { return name.replace(/__(?:non|day|month|year|hour|minute)$/, ''); }
  function sameName(input) {
    return Array.prototype.filter.call(input.form.elements, function (other) { return stem(other.name) === stem(input.name); });
  }
  function isMark(input) { return /^(?:radio|checkbox)$/.test(input.type); }
  function showClear(name, isShown) {
    each('[data-clear="' + name + '"]', doc, function (button) { button.hidden = !isShown; });
  }
  function nextItem(item) {
    var all = Array.prototype.slice.call(doc.querySelectorAll('.item, .card'));
    for (var i = all.indexOf(item) + 1; i > 0 && i < all.length; i++) if (!all[i].contains(item)) return all[i];
    return null;
  }
  function bringNext(input) {
    var item = closest(input, '.item');
    var next = item && nextItem(item);
    if (!next) return;
    var box = next.getBoundingClientRect();
    if (box.top >= 0 && Math.min(box.bottom, box.top + 220) <= win.innerHeight) return;
    var calm = win.matchMedia && win.matchMedia('(prefers-reduced-motion: reduce)').matches;
    next.scrollIntoView({ behavior: calm ? 'auto' : 'smooth', block: 'center' });
  }

  each('input[type=radio]', doc, function (input) { if (input.checked) showClear(input.name, true); });
  doc.addEventListener('change', function (event) {
    var input = event.target;
    if (input.type === 'radio') showClear(input.name, true);
    if (!isMark(input) || !input.checked) return;
    sameName(input).forEach(function (other) { if (!isMark(other) && other.type !== 'hidden') other.value = ''; });
  });
  doc.addEventListener('input', function (event) {
    var input = event.target;
    if (isMark(input) || !input.form) return;
    sameName(input).forEach(function (other) { if (isMark(other)) other.checked = false; });
  });
  doc.addEventListener('click', function (event) {
    var target = event.target;
    if (target.type === 'radio' && event.detail > 0) bringNext(target);
    var name = target.getAttribute && target.getAttribute('data-clear');
    if (name) {
      var first = null;
      each('input[type=radio]', target.form, function (input) {
        if (input.name !== name) return;
        input.checked = false;
        first = first || input;
      });
      target.hidden = true;
      if (first) first.focus();
    }
    if (target.hasAttribute && target.hasAttribute('data-print')) win.print();
  });
  each('[data-print]', doc, function (button) { button.hidden = false; });
})(document, window);
`;
