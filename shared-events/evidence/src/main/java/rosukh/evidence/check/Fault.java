package rosukh.evidence.check;

/// Something that is wrong, or that nobody can say.
///
/// @param verdict invalid or indeterminate
/// @param position of the event it is about; -1 if it is about none
/// @param field of the event or its commit, or the file of a log or bundle
/// @param what is wrong, in half a sentence
public record Fault(Aspect aspect, Verdict verdict, long position, String field, String what) {

    /// The position of what is about no event.
    public static final long NOWHERE = -1;

    @Override
    public String toString() {
        return "%s %s: %s%s: %s"
                .formatted(
                        aspect,
                        verdict,
                        position == NOWHERE ? "" : "position " + position + ", ",
                        field,
                        what);
    }
}
