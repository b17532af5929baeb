package rosukh.command.sessions;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done in a session of the working group.
public enum SessionRefusal implements RefusalCode {
    /// A session of this id was called before.
    SESSION_ALREADY_CONVENED(Kind.CONFLICT),
    /// The place or the working group is not named.
    SESSION_PLACE_MISSING(Kind.UNPROCESSABLE),
    /// The session is called for a day before the call.
    SESSION_MEETS_BEFORE_CALL(Kind.UNPROCESSABLE),
    /// Members are named once each, with account and body.
    SESSION_MEMBERS_MALFORMED(Kind.UNPROCESSABLE),
    /// The chair is one of the members.
    SESSION_CHAIR_NO_MEMBER(Kind.UNPROCESSABLE),
    /// Two persons sign the minutes, so the chair is not the secretary.
    SESSION_CHAIR_IS_SECRETARY(Kind.UNPROCESSABLE),
    /// The quorum is more than half of the members and at most all.
    SESSION_QUORUM_RANGE(Kind.UNPROCESSABLE),

    /// A day before the last thing that happened in the session.
    SESSION_DATE_BACKWARDS(Kind.UNPROCESSABLE),
    /// Only chair and secretary run the session.
    SESSION_OFFICE_NEEDED(Kind.FORBIDDEN),
    /// The session was opened, so its agenda stands and it is not given up.
    SESSION_ALREADY_OPEN(Kind.CONFLICT),
    /// The session has not been opened.
    SESSION_NOT_OPEN(Kind.CONFLICT),
    /// The session was given up or is closed.
    SESSION_OVER(Kind.CONFLICT),
    /// The minutes are drawn up and only wait for signatures.
    SESSION_MINUTES_DRAFTED(Kind.CONFLICT),
    /// What is done needs its grounds in words.
    SESSION_GROUNDS_MISSING(Kind.UNPROCESSABLE),

    /// There is no such case.
    SESSION_CASE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The case does not wait for a decision.
    SESSION_CASE_NOT_RECOMMENDED(Kind.CONFLICT),
    /// The case is on the agenda of a session that is not over for it.
    SESSION_CASE_ON_AGENDA(Kind.CONFLICT),
    /// The case is no longer what was seen; the text says which version was and which is.
    SESSION_CASE_CHANGED(Kind.CONFLICT),
    /// The agenda has no such item.
    SESSION_ITEM_UNKNOWN(Kind.UNPROCESSABLE),
    /// The item was counted, put off or struck before.
    SESSION_ITEM_DONE(Kind.CONFLICT),

    /// The session is opened on its day or later.
    SESSION_NOT_YET(Kind.UNPROCESSABLE),
    /// There is nothing on the agenda.
    SESSION_AGENDA_EMPTY(Kind.CONFLICT),
    /// Those present are members, named once each, and the chair is among them.
    SESSION_PRESENT_MALFORMED(Kind.UNPROCESSABLE),
    /// Too few members are present.
    SESSION_WITHOUT_QUORUM(Kind.CONFLICT),

    /// The person is no member of this session.
    SESSION_MEMBER_UNKNOWN(Kind.FORBIDDEN),
    /// The member is not present.
    SESSION_MEMBER_ABSENT(Kind.FORBIDDEN),
    /// The member was named for another body.
    SESSION_MEMBER_OF_OTHER_BODY(Kind.FORBIDDEN),
    /// The member keeps out of this item.
    SESSION_MEMBER_RECUSED(Kind.FORBIDDEN),
    /// The member or its body helped or assessed the firm, so it must keep out.
    SESSION_MEMBER_MUST_RECUSE(Kind.FORBIDDEN),
    /// There is no such ground.
    SESSION_RECUSAL_GROUND_UNKNOWN(Kind.UNPROCESSABLE),
    /// The member keeps out of this item already.
    SESSION_RECUSED_BEFORE(Kind.CONFLICT),

    /// There is no such vote.
    SESSION_VOTE_UNKNOWN(Kind.UNPROCESSABLE),
    /// The member has voted so on this version of the case.
    SESSION_VOTED_BEFORE(Kind.CONFLICT),
    /// Too few of those present may have a say on this item.
    SESSION_ITEM_WITHOUT_QUORUM(Kind.CONFLICT),
    /// The chair counts the votes; where it is recused, a member in its place.
    SESSION_PRESIDING_NEEDED(Kind.FORBIDDEN),
    /// A member present must keep out of the item and does not yet; the violations list who.
    SESSION_RECUSAL_MISSING(Kind.CONFLICT),
    /// Not every member has voted; the violations list who has not.
    SESSION_VOTES_OPEN(Kind.CONFLICT),
    /// A refusal gives at least one reason, each once, and is explained in words.
    SESSION_REASONS_MALFORMED(Kind.UNPROCESSABLE),
    /// The votes do not refuse, so there are no reasons to give.
    SESSION_REASONS_UNCALLED(Kind.UNPROCESSABLE),

    /// The item was not concluded.
    SESSION_ITEM_NOT_CONCLUDED(Kind.CONFLICT),
    /// An item is neither counted nor put off; the violations list them.
    SESSION_ITEMS_OPEN(Kind.CONFLICT),
    /// A decision has not reached its case yet; the violations list them.
    SESSION_ITEMS_UNSETTLED(Kind.CONFLICT),
    /// The minutes are not drawn up.
    SESSION_MINUTES_MISSING(Kind.CONFLICT),
    /// The hash is not that of the minutes.
    SESSION_MINUTES_OTHER(Kind.CONFLICT),
    /// The person has signed the minutes.
    SESSION_SIGNED_BEFORE(Kind.CONFLICT);

    private final Kind kind;

    SessionRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
