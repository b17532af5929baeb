package rosukh.events.assessors;

/// Why a candidate was not chosen for a case. Those before [#BUSIER] could not be, the others were
/// only further back.
public enum PassedOver {
    STOOD_DOWN,
    /// The case is of another technology field, or nobody has said of which.
    OTHER_FIELD,
    OTHER_PROVINCE,
    /// A conflict of interest was declared.
    CONFLICT,
    /// The person or its body helped the firm.
    HELPED,
    /// The person or its body decided on the firm.
    DECIDED,
    /// The person had a part in a refusal that was lifted.
    APPEAL,
    /// The firm's three cases before were all this person's.
    THREE_IN_A_ROW,
    /// As many open cases as it may have.
    FULL,
    /// It has the case and is to be replaced.
    REPLACED,
    BUSIER,
    /// Was assigned to a case more lately.
    MORE_LATELY,
    /// The account comes later in the alphabet.
    LATER_NAME,
    /// Another one was named.
    NOT_NAMED;

    /// The candidate could not be chosen at all.
    public boolean barred() {
        return compareTo(BUSIER) < 0;
    }
}
