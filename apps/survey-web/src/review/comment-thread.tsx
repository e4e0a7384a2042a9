import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { CommentOnDocument, ResolveCommentDocument, type QuestionnaireReviewQuery } from '../api/generated/graphql.js';
import type { QuestionnaireDefinition } from '@hamava/surveys';
import { plainWords, questionNumbers, questionsOf } from '@hamava/surveys';
import { useLocale } from '../locale/locale.js';
import { Button } from '../ui/button.js';
import { Refusal } from '../ui/refusal.js';
import { useAction } from '../api/use-action.js';

type Reviewed = QuestionnaireReviewQuery['questionnaire'];
type Comment = Reviewed['comments'][number];

interface CommentThreadProps {
  readonly reviewed: Reviewed;
  readonly versionId: string;
  readonly definition: QuestionnaireDefinition;
  readonly comments: readonly Comment[];
  readonly onChanged: () => void;
}

/** What reviewer and author say to each other, question by question. */
export function CommentThread(props: CommentThreadProps): ReactNode {
  const { comments, definition, onChanged, reviewed, versionId } = props;
  const numberOf = (comment: Comment): number | undefined =>
    comment.versionId === versionId ? undefined : reviewed.versions.find(({ id }) => id === comment.versionId)?.number;
  const { words } = useLocale();
  return (
    <>
      {comments.length === 0 && <p className="fine">{words.review.commentsNone}</p>}
      <ul className="comments">
        {comments.map((comment) => (
          <CommentItem
            key={comment.id}
            comment={comment}
            earlier={numberOf(comment)}
            definition={definition}
            onChanged={onChanged}
          />
        ))}
      </ul>
      <CommentForm {...props} />
    </>
  );
}

function CommentItem({
  comment,
  earlier,
  definition,
  onChanged,
}: {
  readonly comment: Comment;
  /** The version that it was written on, when that is not the one shown. */
  readonly earlier: number | undefined;
  readonly definition: QuestionnaireDefinition;
  readonly onChanged: () => void;
}): ReactNode {
  const { words, format } = useLocale();
  const { busy, failure, run } = useAction();
  const item = useRef<HTMLLIElement>(null);
  // The button goes away with what it settled: the reader goes on to the next one, or stays with this comment.
  const onResolved = (): void => {
    const buttons = [...(item.current?.closest('ul')?.querySelectorAll<HTMLElement>('button') ?? [])];
    const next = buttons.find((button) => item.current !== null && isBehind(button, item.current));
    (next ?? item.current)?.focus();
    onChanged();
  };
  const number = comment.itemCode ? questionNumbers(definition).get(comment.itemCode) : undefined;
  const isOpen = comment.blocking && !comment.resolved;
  return (
    <li ref={item} tabIndex={-1} className={isOpen ? 'comment comment-open' : 'comment'}>
      <p className="comment-head">
        <b>{comment.author}</b> <span>{format.date(comment.createdAt.slice(0, 10))}</span>
        {number !== undefined && <span>{words.review.question(format.count(number))}</span>}
        {earlier !== undefined && <span>{words.review.version(format.count(earlier))}</span>}
        {comment.blocking && (
          <span className={isOpen ? 'change-class change-attention' : 'change-class change-harmless'}>
            {isOpen ? words.review.blocking : words.review.resolved}
          </span>
        )}
      </p>
      <p dir="auto">{comment.body}</p>
      {isOpen && comment.mayResolve && (
        <Button
          isDisabled={busy}
          onPress={() => void run(ResolveCommentDocument, { id: comment.id }).then((done) => done && onResolved())}
        >
          {words.review.resolve}
        </Button>
      )}
      <Refusal failure={failure} />
    </li>
  );
}

function isBehind(element: Node, other: Node): boolean {
  const place = other.compareDocumentPosition(element);
  return (place & Node.DOCUMENT_POSITION_FOLLOWING) > 0 && (place & Node.DOCUMENT_POSITION_CONTAINED_BY) === 0;
}

const LONGEST_CHOICE = 60;

function CommentForm({ reviewed, versionId, definition, onChanged }: CommentThreadProps): ReactNode {
  const { words, say, format } = useLocale();
  const { busy, failure, run } = useAction();
  const [itemCode, setItemCode] = useState('');
  const [body, setBody] = useState('');
  const [blocking, setBlocking] = useState(false);
  const [asked, setAsked] = useState(false);
  const numbers = questionNumbers(definition);
  const lacksBody = body.trim() === '';

  async function write(event: FormEvent): Promise<void> {
    event.preventDefault();
    setAsked(true);
    if (lacksBody) return;
    const input = {
      questionnaireId: reviewed.id,
      versionId,
      body: body.trim(),
      blocking,
      ...(itemCode === '' ? {} : { itemCode }),
    };
    if (!(await run(CommentOnDocument, { input }))) return;
    setBody('');
    setAsked(false);
    setBlocking(false);
    onChanged();
  }

  return (
    <form className="comment-form" onSubmit={(event) => void write(event)} noValidate>
      <label className="labelled">
        <span>{words.review.commentOn}</span>
        <select value={itemCode} onChange={(event) => setItemCode(event.target.value)}>
          <option value="">{words.review.commentOnAll}</option>
          {questionsOf(definition).map(({ code, text }) => {
            const number = numbers.get(code);
            const prefix = number === undefined ? '' : `${words.review.question(format.count(number))}: `;
            const wording = plainWords(say(text));
            return (
              <option key={code} value={code}>
                {prefix + (wording.length > LONGEST_CHOICE ? `${wording.slice(0, LONGEST_CHOICE)}…` : wording)}
              </option>
            );
          })}
        </select>
      </label>
      <label className="labelled">
        <span>{words.review.comment}</span>
        <textarea
          rows={3}
          dir="auto"
          value={body}
          maxLength={2000}
          aria-invalid={asked && lacksBody}
          onChange={(event) => setBody(event.target.value)}
        />
        {asked && lacksBody && <small role="alert">{words.review.commentMissing}</small>}
      </label>
      {reviewed.mayReview && (
        <label className="ticked">
          <input type="checkbox" checked={blocking} onChange={(event) => setBlocking(event.target.checked)} />
          <span>{words.review.blocking}</span>
        </label>
      )}
      <Refusal failure={failure} />
      <Button type="submit" isDisabled={busy}>
        {words.review.send}
      </Button>
    </form>
  );
}
