package rosukh.eventstore;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import java.util.Set;

/// What an insert that failed says for certain, which is little.
final class InsertFailure {

    private static final int DUPLICATE_KEY = 11000;

    /// Errors that are about the document itself, so that it fails for good: bad value, cannot be
    /// parsed, wrong type, invalid BSON, names with `$` or dots, validation, parallel arrays, too
    /// large, key too long. Any other, such as a step-down in the middle of the batch or a server
    /// that loses its disk, says nothing of what becomes of the commit.
    private static final Set<Integer> ABOUT_THE_DOCUMENT =
            Set.of(2, 9, 14, 22, 52, 57, 121, 171, 10334, 17280);

    private InsertFailure() {}

    /// Whether all that went wrong is that something was taken.
    static boolean isDuplicate(RuntimeException failure) {
        return failure instanceof MongoBulkWriteException bulk
                && bulk.getWriteConcernError() == null
                && bulk.getWriteErrors().stream()
                        .allMatch(error -> error.getCode() == DUPLICATE_KEY);
    }

    /// Whether the commit may be stored by now or later; not if the insert stopped before it.
    static boolean mayHaveStored(RuntimeException failure, int index) {
        return !isDuplicate(failure)
                || ((MongoBulkWriteException) failure)
                        .getWriteErrors().stream().allMatch(error -> error.getIndex() > index);
    }

    /// Whether the server said of this very commit that it will never take it, or the driver could
    /// not even send the batch.
    static boolean isRejected(RuntimeException failure, int index) {
        if (failure instanceof MongoBulkWriteException bulk)
            return bulk.getWriteErrors().stream()
                    .anyMatch(error ->
                            error.getIndex() == index
                                    && ABOUT_THE_DOCUMENT.contains(error.getCode()));
        return !(failure instanceof MongoException);
    }
}
