package rosukh.query.kernel;

import org.jspecify.annotations.Nullable;

/// Another node has moved a view's document on since this one read it: the batch is to be done
/// again.
public final class ViewOutrun extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ViewOutrun(String view, @Nullable Throwable cause) {
        super("a document of " + view + " was written by another node", cause);
    }
}
