package rosukh.command.work;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done in the work on cases.
public enum WorkRefusal implements RefusalCode {
    /// The case is closed, so it waits for nobody.
    WORK_CASE_CLOSED(Kind.CONFLICT),
    /// Another role must act in the case now.
    WORK_ROLE_NOT_DUE(Kind.CONFLICT),
    /// Somebody else has the case.
    WORK_CLAIMED_BY_ANOTHER(Kind.CONFLICT),
    /// The person has the case already.
    WORK_HELD_ALREADY(Kind.CONFLICT),
    /// Nobody has the case.
    WORK_NOT_CLAIMED(Kind.CONFLICT),
    /// Only who has the case, an officer or a manager may do this.
    WORK_NOT_YOURS(Kind.FORBIDDEN),
    /// The person had a part in the case that bars it from this turn.
    WORK_CONFLICT_OF_INTEREST(Kind.FORBIDDEN),
    /// What is done over somebody's head needs its grounds in words.
    WORK_GROUNDS_MISSING(Kind.UNPROCESSABLE),
    /// This is no name of an account.
    WORK_ACCOUNT_MALFORMED(Kind.UNPROCESSABLE),
    /// A note says something.
    WORK_NOTE_EMPTY(Kind.UNPROCESSABLE),
    /// The case has no such note.
    WORK_NOTE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The day to look again lies before the day it is set.
    WORK_FOLLOW_UP_PAST(Kind.UNPROCESSABLE),
    /// The case is to be looked at on that day already, or on none.
    WORK_FOLLOW_UP_UNCHANGED(Kind.CONFLICT),
    /// A day before the last thing that happened in the work on the case.
    WORK_DATE_BACKWARDS(Kind.UNPROCESSABLE),

    /// The person keeps no such view.
    VIEW_UNKNOWN(Kind.NOT_FOUND),
    /// A view has a name of at most 80 characters.
    VIEW_NAME_MALFORMED(Kind.UNPROCESSABLE),
    /// The person keeps another view under this name.
    VIEW_NAME_TAKEN(Kind.CONFLICT),
    /// This is no filter of the work list.
    VIEW_QUERY_MALFORMED(Kind.UNPROCESSABLE),
    /// A person keeps 40 views at most.
    VIEWS_TOO_MANY(Kind.CONFLICT),
    /// A view is shared with a role, with one's organisation, or with nobody.
    VIEW_AUDIENCE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The view is shared like that already.
    VIEW_SHARING_UNCHANGED(Kind.CONFLICT),

    /// There is no such action.
    BATCH_ACTION_UNKNOWN(Kind.UNPROCESSABLE),
    /// The role may not order this action.
    BATCH_ROLE_NOT_ALLOWED(Kind.FORBIDDEN),
    /// A batch has 1 to 200 cases.
    BATCH_SIZE(Kind.UNPROCESSABLE),
    /// A case is named twice, or not as a case is named.
    BATCH_ITEM_MALFORMED(Kind.UNPROCESSABLE),
    /// The action needs something more to be said, or takes nothing of the kind.
    BATCH_ORDER_MALFORMED(Kind.UNPROCESSABLE),
    /// A batch says why.
    BATCH_REASON_MISSING(Kind.UNPROCESSABLE),
    /// There is such a batch already.
    BATCH_ALREADY_STARTED(Kind.CONFLICT),
    /// There is no such batch, or none that the person may see.
    BATCH_UNKNOWN(Kind.NOT_FOUND),
    /// The batch is still carried out.
    BATCH_RUNNING(Kind.CONFLICT),
    /// Nothing of the batch was done, so nothing can be undone.
    BATCH_NOTHING_DONE(Kind.CONFLICT),
    /// The batch undid another and is not undone itself.
    BATCH_IS_UNDOING(Kind.CONFLICT),
    /// The batch was undone before.
    BATCH_ALREADY_UNDONE(Kind.CONFLICT),
    /// The case of the batch has its outcome, or is no case of it.
    BATCH_ITEM_SETTLED(Kind.CONFLICT),
    /// What was done to the case cannot be undone.
    BATCH_STEP_FINAL(Kind.CONFLICT);

    private final Kind kind;

    WorkRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
