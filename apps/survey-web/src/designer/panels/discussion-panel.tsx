import { useState, type ReactNode } from 'react';
import { CommentOnDocument, ResolveCommentDocument } from '../../api/generated/graphql.js';
import { send } from '../../api/client.js';
import { useLocale } from '../../locale/locale.js';
import { Button } from '../../ui/button.js';
import { CheckBox, TextBox } from '../../ui/fields.js';
import { useDesigner, useDesignerWords, useDraftPart, useNames } from '../designer-context.js';
import { dropQuote, stillStands, useQuotedWords } from '../discussion/quoted-words.js';
import { questionAt } from '../document/structure.js';
import type { QuestionnaireComment } from '../questionnaire-api.js';

/** What has been said about a question, and what is still open elsewhere. */
export function DiscussionPanel({ itemCode }: { readonly itemCode: string | null }): ReactNode {
  const words = useDesignerWords().discussion;
  const { format } = useLocale();
  const { id, comments, setComments, view } = useDesigner();
  const names = useNames();
  const [body, setBody] = useState('');
  const [blocking, setBlocking] = useState(false);
  const [failed, setFailed] = useState(false);
  const own = comments.filter((comment) => comment.itemCode === itemCode);
  const elsewhere = comments.filter((comment) => comment.itemCode !== itemCode && !comment.resolved);
  const marked = useQuotedWords();
  const quote = marked !== null && marked.itemCode === itemCode ? marked.words : null;
  const say = (): void => {
    send(CommentOnDocument, { input: { questionnaireId: id, itemCode, quote, body: body.trim(), blocking } }).then(
      ({ commentOn }) => {
        setComments([...comments, commentOn]);
        setBody('');
        dropQuote();
        setFailed(false);
      },
      () => setFailed(true),
    );
  };
  return (
    <div className="fields">
      {own.length === 0 && <p className="fine">{words.empty}</p>}
      <ul className="comments">
        {own.map((comment) => (
          <CommentItem key={comment.id} comment={comment} />
        ))}
      </ul>
      <form
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (body.trim() !== '') say();
        }}
      >
        {quote === null && itemCode !== null && <p className="fine">{words.quoteHint}</p>}
        {quote !== null && (
          <div className="quote-draft">
            <p className="fine">{words.quoting}</p>
            <blockquote className="quote">{quote}</blockquote>
            <button type="button" className="link-button" onClick={dropQuote}>
              {words.dropQuote}
            </button>
          </div>
        )}
        <TextBox label={words.write} lines="many" value={body} onChange={setBody} />
        <CheckBox label={words.blocking} isChecked={blocking} onChange={setBlocking} />
        <Button type="submit">{words.send}</Button>
        {failed && <p role="alert">{words.failed}</p>}
      </form>
      {elsewhere.length > 0 && (
        <>
          <h3>{words.other(format.count(elsewhere.length))}</h3>
          <ul className="plain-list">
            {elsewhere.map((comment) => (
              <li key={comment.id}>
                <button type="button" className="link-button" onClick={() => view.choose(comment.itemCode)}>
                  {comment.itemCode === null ? words.all : names.any(comment.itemCode)}
                </button>
                <p className="fine">{comment.body}</p>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

/** The words as they were when something was said about them. */
function Quote({ comment, quote }: { readonly comment: QuestionnaireComment; readonly quote: string }): ReactNode {
  const words = useDesignerWords().discussion;
  const stands = useDraftPart(({ definition }) => stillStands(questionAt(definition, comment.itemCode), quote));
  return (
    <>
      <blockquote className="quote">{quote}</blockquote>
      {!stands && <p className="fine">{words.textChanged}</p>}
    </>
  );
}

function CommentItem({ comment }: { readonly comment: QuestionnaireComment }): ReactNode {
  const words = useDesignerWords().discussion;
  const { format } = useLocale();
  const { comments, setComments } = useDesigner();
  const resolve = (): void => {
    send(ResolveCommentDocument, { id: comment.id }).then(
      ({ resolveComment }) => setComments(comments.map((each) => (each.id === comment.id ? resolveComment : each))),
      () => undefined,
    );
  };
  return (
    <li className={comment.resolved ? 'comment' : 'comment comment-open'}>
      <p>
        <b>{comment.author}</b> <span className="fine">{format.date(comment.createdAt.slice(0, 10))}</span>
      </p>
      {comment.quote !== null && <Quote comment={comment} quote={comment.quote} />}
      <p>{comment.body}</p>
      <div className="row">
        {comment.blocking && !comment.resolved && <span className="tag tag-planned">{words.blocking}</span>}
        {comment.resolved && <span className="tag tag-open">{words.resolved}</span>}
        {!comment.resolved && comment.mayResolve && (
          <button type="button" className="link-button" onClick={resolve}>
            {words.resolve}
          </button>
        )}
      </div>
    </li>
  );
}
