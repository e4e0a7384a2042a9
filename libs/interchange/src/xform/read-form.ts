import { problem, type Problem } from '@hamava/surveys';
import { child, children, rawText, textOf, type XmlElement } from '../files/read-xml.js';
import {
  cleaned,
  languageNamed,
  languageOfScript,
  words,
  type TextLanguage,
  type Words,
} from '../foreign/languages.js';
import type { LossReport } from '../foreign/loss-report.js';
import type { OdkChoice, OdkField, OdkForm, OdkNode } from '../odk/form.js';

export type ReadForm =
  { readonly ok: true; readonly form: OdkForm } | { readonly ok: false; readonly problem: Problem };

const CONTROLS: Readonly<Record<string, string>> = {
  select1: 'select_one',
  select: 'select_multiple',
  rank: 'rank',
  range: 'range',
  trigger: 'acknowledge',
};

/** Types of binds, for what is typed in. */
const TYPES: Readonly<Record<string, string>> = {
  int: 'integer',
  integer: 'integer',
  decimal: 'decimal',
  string: 'text',
  date: 'date',
  time: 'time',
  dateTime: 'datetime',
  '': 'text',
};

/** Reads the document of an XForm, from `html` down. */
export function readForm(root: XmlElement, report: LossReport): ReadForm {
  const head = child(root, 'head');
  const model = child(head, 'model');
  const body = child(root, 'body');
  if (root.name !== 'html' || model === undefined || body === undefined) {
    return { ok: false, problem: problem('FILE_UNREADABLE', `/${root.name}`, { reason: 'notAForm' }) };
  }
  return { ok: true, form: new FormReader(head, model, body, report).read() };
}

class FormReader {
  private readonly binds: ReadonlyMap<string, Readonly<Record<string, string>>>;
  private readonly texts: ReadonlyMap<string, Words>;
  private readonly instances: ReadonlyMap<string, readonly XmlElement[]>;
  private readonly plain: TextLanguage;
  private readonly lists = new Map<string, readonly OdkChoice[]>();
  private readonly found = new Set<TextLanguage>();
  private readonly asked = new Set<string>();

  constructor(
    private readonly head: XmlElement | undefined,
    private readonly model: XmlElement,
    private readonly body: XmlElement,
    private readonly report: LossReport,
  ) {
    this.binds = new Map(children(model, 'bind').map(({ attributes }) => [attributes['nodeset'] ?? '', attributes]));
    this.plain = languageOfScript(rawText(body).slice(0, 20_000));
    this.texts = this.translations();
    this.instances = new Map(
      children(model, 'instance').map((instance) => {
        if (instance.attributes['src'] !== undefined) {
          report.add(`instance ${instance.attributes['src']}`, '/h:html/h:head/model', 'media');
        }
        return [instance.attributes['id'] ?? '', children(children(instance)[0], 'item')];
      }),
    );
  }

  read(): OdkForm {
    const nodes = this.nodes(this.body, '/h:html/h:body');
    const data = children(child(this.model, 'instance'))[0];
    const calculated = [...this.binds.values()].flatMap((bind) => this.calculated(bind));
    for (const name of ['setvalue', 'setgeopoint', 'action', 'submission']) {
      if (children(this.model, name).length > 0) this.report.add(name, '/h:html/h:head/model', 'defaultValue');
    }
    const title = textOf(child(this.head, 'title'));
    return {
      code: data?.attributes['id'] ?? data?.name ?? 'form',
      title: words([[languageOfScript(title), title]]),
      introduction: {},
      languages: [...this.found],
      // Values that nobody is asked stand after the questions that they are worked out from.
      nodes: [...nodes, ...calculated],
      lists: this.lists,
      where: '/h:html/h:head',
      extras: '',
    };
  }

  private translations(): ReadonlyMap<string, Words> {
    const gathered = new Map<string, Partial<Record<TextLanguage, string>>>();
    for (const translation of children(child(this.model, 'itext'), 'translation')) {
      const name = translation.attributes['lang'] ?? '';
      const where = `/h:html/h:head/model/itext/translation[@lang='${name}']`;
      const texts = children(translation, 'text');
      const sample = texts.slice(0, 50).map(rawText).join(' ');
      const language = languageNamed(name) ?? (/^(?:default|)$/i.test(name) ? languageOfScript(sample) : null);
      if (language === null) {
        this.report.addOnce(name, where, 'languageUnknown');
        continue;
      }
      for (const text of texts) {
        const values = children(text, 'value');
        if (
          values.some(({ attributes }) => ['image', 'audio', 'video', 'big-image'].includes(attributes['form'] ?? ''))
        ) {
          this.report.addOnce(`${language}: value form`, where, 'media');
        }
        const value = values.find(({ attributes }) => attributes['form'] === undefined);
        const id = text.attributes['id'] ?? '';
        const known = gathered.get(id);
        const plain = cleaned(this.spoken(value));
        if (plain === '' || plain === '-') continue;
        if (known) known[language] ??= plain;
        else gathered.set(id, { [language]: plain });
      }
    }
    return gathered;
  }

  private nodes(parent: XmlElement, path: string): readonly OdkNode[] {
    return children(parent).flatMap((element, at): readonly OdkNode[] => {
      const where = `${path}/${element.name}[${at + 1}]`;
      if (element.name === 'group' || element.name === 'repeat') return this.group(element, where);
      if (element.name === 'label' || element.name === 'hint') return [];
      if (element.name === 'input' || element.name === 'upload' || Object.hasOwn(CONTROLS, element.name)) {
        return [this.field(element, where)];
      }
      this.report.add(element.name, where, element.name.startsWith('set') ? 'defaultValue' : 'typeUnknown');
      return [];
    });
  }

  private group(element: XmlElement, where: string): readonly OdkNode[] {
    const ref = element.attributes['ref'] ?? element.attributes['nodeset'] ?? '';
    const inner = children(element);
    const repeat = inner.find(({ name }) => name === 'repeat');
    // A group around nothing but a repeat is how a repeat gets its title.
    const wraps =
      repeat !== undefined && inner.every(({ name }) => name === 'repeat' || name === 'label' || name === 'hint');
    const source = wraps ? repeat : element;
    const bind = this.binds.get(ref) ?? {};
    return [
      {
        sort: wraps || element.name === 'repeat' ? 'repeat' : 'group',
        name: lastStep(ref) || 'group',
        label: this.label(element),
        where,
        extras: '',
        relevant: bind['relevant'] ?? '',
        appearance: element.attributes['appearance'] ?? '',
        count: source.attributes['count'] ?? '',
        children: this.nodes(source, where),
      },
    ];
  }

  private field(element: XmlElement, where: string): OdkField {
    const ref = element.attributes['ref'] ?? element.attributes['bind'] ?? '';
    const bind = this.binds.get(ref) ?? {};
    this.asked.add(ref);
    const { type, constraint } = this.typeOf(element, bind);
    const select = ['select_one', 'select_multiple', 'rank'].includes(type);
    const listed = select ? this.listOf(element, ref, where) : { list: '', filter: '', randomize: false };
    for (const action of children(element)) {
      if (action.name.startsWith('set')) this.report.add(action.name, where, 'defaultValue');
    }
    const message = bind['constraintMsg'] ?? '';
    return {
      sort: 'field',
      type,
      name: lastStep(ref) || element.name,
      label: this.label(element),
      hint: this.worded(child(element, 'hint')),
      where,
      extras: '',
      list: listed.list,
      orOther: false,
      required: bind['required'] ?? '',
      relevant: bind['relevant'] ?? '',
      appearance: element.attributes['appearance'] ?? '',
      constraint,
      constraintMessage: this.reference(message) ?? words([[languageOfScript(message), message]]),
      calculation: bind['calculate'] ?? '',
      choiceFilter: listed.filter,
      parameters: { ...element.attributes, ...(listed.randomize && { randomize: 'true' }) },
    };
  }

  private typeOf(element: XmlElement, bind: Readonly<Record<string, string>>): { type: string; constraint: string } {
    const constraint = bind['constraint'] ?? '';
    const control = CONTROLS[element.name];
    if (control !== undefined) return { type: control, constraint };
    const bound = bind['type'] ?? '';
    if (element.name === 'upload') {
      const media = element.attributes['mediatype'] ?? '';
      return { type: media.startsWith('image') ? 'image' : `upload ${media}`, constraint };
    }
    const type = TYPES[bound.slice(bound.indexOf(':') + 1)] ?? bound;
    const shown = ['true()', 'true'].includes((bind['readonly'] ?? '').trim()) && bind['calculate'] === undefined;
    return { type: type === 'text' && shown ? 'note' : type, constraint };
  }

  /** The items of a select, written in its place or drawn from an instance. */
  private listOf(
    element: XmlElement,
    ref: string,
    where: string,
  ): { list: string; filter: string; randomize: boolean } {
    const itemset = child(element, 'itemset');
    const list = ref || where;
    if (itemset === undefined) {
      const items = children(element, 'item').map((item, at) =>
        this.choice(item, 'value', 'label', `${where}/item[${at + 1}]`),
      );
      this.lists.set(list, items);
      return { list, filter: '', randomize: false };
    }
    const nodeset = itemset.attributes['nodeset'] ?? '';
    const [, instance = '', filter = ''] =
      /instance\(\s*['"]([^'"]{1,200})['"]\s*\)[^[\]]{0,200}(?:\[([^[\]]{0,2000})\])?/.exec(nodeset) ?? [];
    const value = child(itemset, 'value')?.attributes['ref'] ?? 'name';
    const label = child(itemset, 'label')?.attributes['ref'] ?? 'label';
    const items = this.instances.get(instance) ?? [];
    // Selects on one instance share its list, which may hold thousands of items.
    const shared = `instance ${instance} ${value} ${label}`;
    if (!this.lists.has(shared)) {
      const place = `instance('${instance}')/item`;
      this.lists.set(
        shared,
        items.map((item, at) => this.choice(item, value, label, `${place}[${at + 1}]`)),
      );
    }
    return { list: shared, filter, randomize: nodeset.trim().startsWith('randomize(') };
  }

  private choice(item: XmlElement, value: string, label: string, where: string): OdkChoice {
    const columns = Object.fromEntries(children(item).map((column) => [column.name, rawText(column).trim()]));
    const through = /^jr:itext\(\s*([\w.-]+)\s*\)$/.exec(label)?.[1];
    const said =
      through === undefined ? this.worded(child(item, label)) : this.counted(this.texts.get(columns[through] ?? ''));
    return { name: columns[value] ?? '', label: said, where, extras: '', columns };
  }

  private calculated(bind: Readonly<Record<string, string>>): readonly OdkField[] {
    const ref = bind['nodeset'] ?? '';
    const where = `bind[@nodeset='${ref}']`;
    if (this.asked.has(ref) || /\/meta\//.test(ref)) return [];
    if (bind['preload'] !== undefined) this.report.add(`preload ${bind['preload']}`, where, 'metadata');
    else if (bind['calculate'] !== undefined) {
      return [{ ...EMPTY_FIELD, type: 'calculate', name: lastStep(ref), where, calculation: bind['calculate'] }];
    }
    return [];
  }

  private label(element: XmlElement): Words {
    return this.worded(child(element, 'label'));
  }

  private worded(element: XmlElement | undefined): Words {
    if (element === undefined) return {};
    const referred = this.reference(element.attributes['ref'] ?? '');
    return referred ?? this.counted(words([[this.plain, this.spoken(element)]]));
  }

  /** `jr:itext('id')` */
  private reference(ref: string): Words | null {
    const id = /^jr:itext\(\s*(?:'([^']*)'|"([^"]*)")\s*\)$/.exec(ref.trim());
    return id === null ? null : this.counted(this.texts.get(id[1] ?? id[2] ?? ''));
  }

  private counted(found: Words | undefined): Words {
    for (const language of Object.keys(found ?? {})) this.found.add(language as TextLanguage);
    return found ?? {};
  }

  /** Words with `<output value="/data/q"/>` as `${q}`. */
  private spoken(element: XmlElement | undefined): string {
    const pieces = (element?.children ?? []).map((node) => {
      if (typeof node === 'string') return node;
      return node.name === 'output'
        ? `\${${lastStep((node.attributes['value'] ?? node.attributes['ref'] ?? '').trim())}}`
        : this.spoken(node);
    });
    return pieces.join('').replace(/\s+/g, ' ').trim();
  }
}

const EMPTY_FIELD: OdkField = {
  sort: 'field',
  type: '',
  name: '',
  label: {},
  hint: {},
  where: '',
  extras: '',
  list: '',
  orOther: false,
  required: '',
  relevant: '',
  appearance: '',
  constraint: '',
  constraintMessage: {},
  calculation: '',
  choiceFilter: '',
  parameters: {},
};

function lastStep(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
