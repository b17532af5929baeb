package rosukh.vault;

/// The key of a data subject was destroyed, and no other is ever made for it: nothing personal is
/// kept of it any more.
public final class SubjectErased extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SubjectErased(String subject) {
        super("the key of " + subject + " was destroyed, and it gets no other");
    }
}
