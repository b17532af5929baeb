package rosukh.query.fund.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import rosukh.events.fund.FundBook;
import rosukh.events.fund.FundEvent;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Guarantees as they once were in the ledger, folded from the log by the book that both sides
/// share. Of the one stream of the fund only the events of the guarantee are its own; capital and
/// policy change none.
@Component
class GuaranteeRecords implements RecordKind {

    private final FundRegister register;
    private final Trail trail;
    private final MessageSource messages;

    GuaranteeRecords(FundRegister register, Trail trail, MessageSource messages) {
        this.register = register;
        this.trail = trail;
        this.messages = messages;
    }

    @Override
    public String kind() {
        return "guarantees";
    }

    @Override
    public Set<String> passing() {
        return Set.of("revision");
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        if (register.find(id, reader).isEmpty()) return Optional.empty();
        FundBook book = new FundBook();
        List<Moment> moments = new ArrayList<>();
        for (Told told : of(id)) {
            book.take((FundEvent) told.event());
            moments.add(
                    new Moment(told.shown(reader.onlyOwnFirm()), book.guarantee(id).orElseThrow()));
        }
        return Optional.of(List.copyOf(moments));
    }

    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        FundWords words = new FundWords(messages, ui.format());
        Map<Long, String> told = new HashMap<>();
        of(id).forEach(each ->
                told.put(each.position(), words.sentence(each.type(), (FundEvent) each.event())));
        return Map.copyOf(told);
    }

    private List<Told> of(String guaranteeId) {
        return trail.of(FundEvent.STREAM).stream()
                .filter(each -> Deeds.guaranteeOf((FundEvent) each.event()).equals(guaranteeId))
                .toList();
    }
}
