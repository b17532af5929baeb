package rosukh.eventstore;

/// Something in the log that cannot be.
///
/// @param position position of the commit or event it is about; -1 if it is about the whole log
/// @param field where in the commit document, for example `ev.2.seq`
/// @param what is wrong, in half a sentence
public record LogFault(long position, String field, String what) {

    static final long WHOLE_LOG = -1;

    @Override
    public String toString() {
        return (position == WHOLE_LOG ? "log" : "position " + position)
                + ", "
                + field
                + ": "
                + what;
    }
}
