package rosukh.query.firms.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Firms as they once were in the register, folded from the log by the code of the view: their own
/// stream and those of their cases.
@Component
class FirmRecords implements RecordKind {

    private final Trail trail;

    FirmRecords(Trail trail) {
        this.trail = trail;
    }

    @Override
    public String kind() {
        return "firms";
    }

    @Override
    public Set<String> passing() {
        return Set.of("version");
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> own = trail.of(id);
        if (own.isEmpty() || !(own.getFirst().event() instanceof FirmRegistered))
            return Optional.empty();
        List<Moment> moments = new ArrayList<>();
        RegisteredFirm firm = null;
        for (Told told : withCases(id, own)) {
            firm = after(firm, told);
            if (firm != null) moments.add(new Moment(told.shown(reader.onlyOwnFirm()), firm));
        }
        return firm != null && reader.sees(id, firm.provinceKey(), firm.estateKey())
                ? Optional.of(List.copyOf(moments))
                : Optional.empty();
    }

    /// Events of the register speak for themselves; those of cases are told by the case file.
    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        return Map.of();
    }

    private static @Nullable RegisteredFirm after(@Nullable RegisteredFirm firm, Told told) {
        if (told.event() instanceof FirmRegistered registered)
            return RegisteredFirm.of(registered, told.version());
        if (firm == null) return null;
        return told.event() instanceof FirmEvent event
                ? firm.evolve(event, told.version())
                : firm.evolve((CertificationEvent) told.event());
    }

    /// A case is named by its firm and number, counted from 1 without gaps (ADR 0013).
    private List<Told> withCases(String firmId, List<Told> own) {
        List<Told> all = new ArrayList<>(own);
        for (int number = 1; ; number++) {
            List<Told> events = trail.of(firmId + "." + number);
            if (events.isEmpty()) break;
            all.addAll(events);
        }
        all.sort(Comparator.comparingLong(Told::position));
        return all;
    }
}
