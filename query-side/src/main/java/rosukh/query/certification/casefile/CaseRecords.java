package rosukh.query.certification.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.show.Ui;
import rosukh.query.kernel.trail.RecordKind;
import rosukh.query.kernel.trail.Told;
import rosukh.query.kernel.trail.Trail;

/// Case files as they once were, folded from the log by the code of the view.
@Component
class CaseRecords implements RecordKind {

    private static final Set<String> PASSING = Set.of("version", "timeline");

    private final Trail trail;
    private final CaseSheets sheets;

    CaseRecords(Trail trail, CaseSheets sheets) {
        this.trail = trail;
        this.sheets = sheets;
    }

    @Override
    public String kind() {
        return "cases";
    }

    @Override
    public Set<String> passing() {
        return PASSING;
    }

    @Override
    public Optional<List<Moment>> history(String id, Reader reader) {
        List<Told> events = trail.of(id);
        if (events.isEmpty() || !(events.getFirst().event() instanceof CaseOpened opened))
            return Optional.empty();
        FirmOfCase firm = firm(opened.firmId(), events.getFirst().position());
        List<CaseFile> files = new ArrayList<>();
        CaseFile file = null;
        for (Told told : events) {
            CertificationEvent event = (CertificationEvent) told.event();
            file = CaseFile.after(file, event, Entry.of(event, circumstances(told)), _ -> firm);
            if (file != null) files.add(file);
        }
        CaseFile now = files.getLast();
        return reader.sees(now.firmId(), now.provinceKey(), now.estateKey())
                ? Optional.of(moments(events, files, reader))
                : Optional.empty();
    }

    @Override
    public Map<Long, String> words(String id, Reader reader, Ui ui) {
        return sheets.find(id, reader, ui).map(opened -> sheets.texts(opened, ui)).orElse(Map.of());
    }

    private static List<Moment> moments(List<Told> events, List<CaseFile> files, Reader reader) {
        boolean own = reader.onlyOwnFirm();
        Set<String> office = FirmSide.office(files.getLast());
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            CaseFile file = files.get(i);
            moments.add(
                    new Moment(
                            events.get(i).shown(own),
                            own ? FirmSide.withheld(file, office) : file));
        }
        return List.copyOf(moments);
    }

    /// The firm as the register had it when the case was opened.
    private FirmOfCase firm(String firmId, long before) {
        FirmRegistered registered = null;
        for (Told told : trail.of(firmId))
            if (told.position() < before && told.event() instanceof FirmRegistered event)
                registered = event;
        return known(registered, firmId);
    }

    private static FirmOfCase known(@Nullable FirmRegistered registered, String firmId) {
        return registered == null ? FirmOfCase.unknown(firmId) : FirmOfCase.of(registered);
    }

    private static Entry.Circumstances circumstances(Told told) {
        Told.Teller by = told.by();
        return new Entry.Circumstances(
                told.position(),
                told.version(),
                told.at(),
                by.actor(),
                by.role(),
                by.organisation(),
                by.onBehalfOf(),
                by.reason());
    }
}
