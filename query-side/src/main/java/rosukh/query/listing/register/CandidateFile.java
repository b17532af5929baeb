package rosukh.query.listing.register;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rosukh.events.listing.ListingBook;
import rosukh.events.listing.ListingBook.Stage;

/// A firm on its way to a board, or past it.
///
/// @param words of its name, folded
/// @param book what its stream tells
/// @param version sequence number of the last event, expected by the next command
public record CandidateFile(
        String firmId,
        String name,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        List<String> words,
        ListingBook book,
        long version) {

    static final Comparator<CandidateFile> BY_NAME =
            Comparator.comparing(CandidateFile::name).thenComparing(CandidateFile::firmId);

    public CandidateFile {
        words = List.copyOf(words);
    }

    /// It is neither admitted nor given up.
    boolean onItsWay() {
        return book.stage() == Stage.PREPARING || book.stage() == Stage.LODGED;
    }

    CandidateFile at(@Nullable String province, @Nullable String estate) {
        return new CandidateFile(firmId, name, province, estate, words, book, version);
    }

    CandidateFile after(ListingBook now, long sequence) {
        return new CandidateFile(firmId, name, provinceKey, estateKey, words, now, sequence);
    }
}
