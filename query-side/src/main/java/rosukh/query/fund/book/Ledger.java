package rosukh.query.fund.book;

import java.util.List;
import rosukh.events.fund.FundBook;

/// The fund as its events say it stands at a position of the log, with those events.
final class Ledger {

    private final List<Booked> facts;
    private final FundBook book;

    /// @param facts in the order of the log
    Ledger(List<Booked> facts) {
        this.facts = List.copyOf(facts);
        book = FundBook.of(facts.stream().map(Booked::event).toList());
    }

    List<Booked> facts() {
        return facts;
    }

    FundBook book() {
        return book;
    }

    /// The book as it was before a position of the log.
    FundBook before(long position) {
        return FundBook.of(
                facts.stream().filter(each -> each.at() < position).map(Booked::event).toList());
    }

    /// What happened to a guarantee, in order.
    List<Booked> of(String guaranteeId) {
        return facts.stream()
                .filter(each -> Deeds.guaranteeOf(each.event()).equals(guaranteeId))
                .toList();
    }

    /// Sequence number of the last event of the fund, -1 before the first.
    long version() {
        return facts.isEmpty() ? -1 : facts.getLast().version();
    }
}
