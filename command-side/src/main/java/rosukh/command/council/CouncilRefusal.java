package rosukh.command.council;

import rosukh.command.kernel.RefusalCode;
import rosukh.command.kernel.Refused.Kind;

/// Why something is not done in the policy council.
public enum CouncilRefusal implements RefusalCode {
    /// The person sits on the council already.
    COUNCIL_MEMBER_SEATED(Kind.CONFLICT),
    /// The person does not sit on the council.
    COUNCIL_MEMBER_NOT_SEATED(Kind.CONFLICT),
    /// There is no such sector.
    COUNCIL_SECTOR_UNKNOWN(Kind.UNPROCESSABLE),
    /// What must be said in words is blank.
    COUNCIL_TEXT_MISSING(Kind.UNPROCESSABLE),
    /// A day before the last thing that happened.
    COUNCIL_DATE_BACKWARDS(Kind.UNPROCESSABLE),

    /// A meeting of this id was called before.
    COUNCIL_ALREADY_CONVENED(Kind.CONFLICT),
    /// The meeting is called for a day before the call.
    COUNCIL_MEETS_BEFORE_CALL(Kind.UNPROCESSABLE),
    /// The chair is a member of the council.
    COUNCIL_CHAIR_NOT_SEATED(Kind.UNPROCESSABLE),
    /// Two persons sign the minutes, so the chair is not the secretary.
    COUNCIL_CHAIR_IS_SECRETARY(Kind.UNPROCESSABLE),
    /// The quorum is more than half of the members and at most all.
    COUNCIL_QUORUM_RANGE(Kind.UNPROCESSABLE),
    /// Only chair and secretary run the meeting.
    COUNCIL_OFFICE_NEEDED(Kind.FORBIDDEN),
    /// The meeting was opened, so its agenda stands and it is not given up.
    COUNCIL_ALREADY_OPEN(Kind.CONFLICT),
    /// The meeting has not been opened.
    COUNCIL_NOT_OPEN(Kind.CONFLICT),
    /// The meeting was given up or is closed.
    COUNCIL_OVER(Kind.CONFLICT),
    /// The minutes are drawn up and only wait for signatures.
    COUNCIL_MINUTES_DRAFTED(Kind.CONFLICT),
    /// There is no such indicator or direction.
    COUNCIL_AIM_UNKNOWN(Kind.UNPROCESSABLE),
    /// There is no such estate or province.
    COUNCIL_AREA_UNKNOWN(Kind.UNPROCESSABLE),
    /// A resolution asks something of at least one body, each in words and with working days.
    COUNCIL_TASKS_MALFORMED(Kind.UNPROCESSABLE),
    /// There is nothing on the agenda.
    COUNCIL_AGENDA_EMPTY(Kind.CONFLICT),
    /// The meeting is opened on its day or later.
    COUNCIL_NOT_YET(Kind.UNPROCESSABLE),
    /// Those present are members, named once each, and the chair is among them.
    COUNCIL_PRESENT_MALFORMED(Kind.UNPROCESSABLE),
    /// Too few members are present, or may have a say on the topic.
    COUNCIL_WITHOUT_QUORUM(Kind.CONFLICT),
    /// The agenda has no such topic.
    COUNCIL_TOPIC_UNKNOWN(Kind.UNPROCESSABLE),
    /// The topic was counted or put off before.
    COUNCIL_TOPIC_DONE(Kind.CONFLICT),
    /// The person is no member, or not present.
    COUNCIL_VOTER_ABSENT(Kind.FORBIDDEN),
    /// The member keeps out of this topic.
    COUNCIL_VOTER_RECUSED(Kind.FORBIDDEN),
    /// The member acts for another body than it was called for.
    COUNCIL_VOTER_OF_OTHER_BODY(Kind.FORBIDDEN),
    /// The member keeps out of this topic already.
    COUNCIL_RECUSED_BEFORE(Kind.CONFLICT),
    /// There is no such vote.
    COUNCIL_BALLOT_UNKNOWN(Kind.UNPROCESSABLE),
    /// The member has voted on this topic.
    COUNCIL_VOTED_BEFORE(Kind.CONFLICT),
    /// The chair counts the votes; where it is recused, a member in its place.
    COUNCIL_PRESIDING_NEEDED(Kind.FORBIDDEN),
    /// Not every member has voted; the violations list who has not.
    COUNCIL_VOTES_OPEN(Kind.CONFLICT),
    /// A topic is neither counted nor put off; the violations list them.
    COUNCIL_TOPICS_OPEN(Kind.CONFLICT),
    /// The minutes are not drawn up.
    COUNCIL_MINUTES_MISSING(Kind.CONFLICT),
    /// The hash is not that of the minutes.
    COUNCIL_MINUTES_OTHER(Kind.CONFLICT),
    /// The person has signed the minutes.
    COUNCIL_SIGNED_BEFORE(Kind.CONFLICT),

    /// The item of the old register was entered before.
    ACTION_ENTERED_BEFORE(Kind.CONFLICT),
    /// The item of the old register contradicts itself.
    ACTION_OLD_MALFORMED(Kind.UNPROCESSABLE),
    /// The item is closed.
    ACTION_OVER(Kind.CONFLICT),
    /// Only somebody of the owner tells how far an item is.
    ACTION_OWNER_NEEDED(Kind.FORBIDDEN),
    /// Nobody of the owner moves the deadline or closes the item.
    ACTION_OWNER_BARRED(Kind.FORBIDDEN),
    /// Who filed the evidence does not close the item on it.
    ACTION_SECOND_PERSON(Kind.FORBIDDEN),
    /// Progress is 0 to 100 percent.
    ACTION_PERCENT_RANGE(Kind.UNPROCESSABLE),
    /// A document is named by its SHA-256.
    ACTION_DOCUMENT_MALFORMED(Kind.UNPROCESSABLE),
    /// A deadline is moved by 1 to 500 working days.
    ACTION_DAYS_RANGE(Kind.UNPROCESSABLE),
    /// The item is a priority, or is none, already.
    ACTION_PRIORITY_UNCHANGED(Kind.CONFLICT),
    /// The deadline has not passed.
    ACTION_NOT_OVERDUE(Kind.CONFLICT),
    /// It was said before that this deadline passed.
    ACTION_OVERDUE_RAISED(Kind.CONFLICT),
    /// An item is closed on evidence that was filed for it, and on nothing else.
    ACTION_EVIDENCE_MISSING(Kind.UNPROCESSABLE),
    /// There is no such result.
    ACTION_RESULT_UNKNOWN(Kind.UNPROCESSABLE);

    private final Kind kind;

    CouncilRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
