package rosukh.query.fund.book;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One event that figures of the book are summed from.
///
/// @param guaranteeId empty for an event of the capital, as is all that describes a guarantee
/// @param increaseId of an increase of capital; empty for all else
/// @param division ISIC Rev. 4; 0 for an event of the capital
/// @param issuedOn first day of the guarantee; null before it is issued
/// @param of the measures it moves
/// @param moves by how much, one for each of them
/// @param on the day it counts on
/// @param at position of the event in the log
public record Deed(
        String guaranteeId,
        String increaseId,
        String firmId,
        String firmName,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        int division,
        String bank,
        String line,
        @Nullable LocalDate issuedOn,
        List<Measure> of,
        List<Move> moves,
        LocalDate on,
        String event,
        long at) {

    public Deed {
        of = List.copyOf(of);
        moves = List.copyOf(moves);
    }

    /// By how much it moves a measure; 0 where it does not.
    public long moved(@Nullable Measure measure) {
        for (Move move : moves) if (move.measure() == measure) return move.amount();
        return 0;
    }

    /// An event of the capital.
    static Deed ofCapital(String increaseId, Move move, LocalDate on, String event, long at) {
        return new Deed(
                "",
                increaseId,
                "",
                "",
                null,
                null,
                0,
                "",
                "",
                null,
                List.of(move.measure()),
                List.of(move),
                on,
                event,
                at);
    }

    /// An event of a guarantee.
    static Deed of(GuaranteeFile file, List<Move> moves, LocalDate on, String event, long at) {
        return new Deed(
                file.guaranteeId(),
                "",
                file.firmId(),
                file.firmName(),
                file.provinceKey(),
                file.estateKey(),
                file.division(),
                file.bank(),
                file.line(),
                file.issuedOn(),
                moves.stream().map(Move::measure).toList(),
                moves,
                on,
                event,
                at);
    }
}
