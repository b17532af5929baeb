package rosukh.query.firms.register;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rosukh.events.certification.CertificationEvent;
import rosukh.events.certification.CertificationEvent.CaseOpened;
import rosukh.events.firms.FirmEvent;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.firms.FirmEvent.PlaceOfWorkRecorded;
import rosukh.events.values.PersianText;

/// A firm in the register, where it works, and its cases.
///
/// @param words folded words of the name, legal ID and firm id, for the search
/// @param sortName folded name; the register is listed in its order
/// @param provinceKey of the place recorded last; null before the first
/// @param places in the order recorded
/// @param version sequence number of the firm's own stream, expected by the next command
@JsonIgnoreProperties({"sortName", "words"})
public record RegisteredFirm(
        String firmId,
        String legalId,
        String name,
        String sortName,
        List<String> words,
        String industryGroup,
        int isicDivision,
        String size,
        LocalDate registeredOn,
        @Nullable String provinceKey,
        @Nullable String estateKey,
        List<PlaceOfWork> places,
        List<CaseOfFirm> cases,
        long version) {

    public record PlaceOfWork(String estateKey, String provinceKey, LocalDate since) {}

    static RegisteredFirm of(FirmRegistered event, long version) {
        String folded = PersianText.fold(event.name());
        return new RegisteredFirm(
                event.firmId(),
                event.legalId(),
                event.name(),
                folded,
                words(folded, event),
                event.industryGroup(),
                event.isicDivision(),
                event.size(),
                event.registeredOn(),
                null,
                null,
                List.of(),
                List.of(),
                version);
    }

    /// What holds after an event of the firm's own stream.
    RegisteredFirm evolve(FirmEvent event, long newVersion) {
        return switch (event) {
            case FirmRegistered _ -> this;
            case PlaceOfWorkRecorded e -> {
                List<PlaceOfWork> more = new ArrayList<>(places);
                more.add(new PlaceOfWork(e.estateKey(), e.provinceKey(), e.since()));
                yield copy(e.provinceKey(), e.estateKey(), List.copyOf(more), cases, newVersion);
            }
        };
    }

    /// What holds after an event of one of its cases.
    RegisteredFirm evolve(CertificationEvent event) {
        List<CaseOfFirm> now = new ArrayList<>();
        for (CaseOfFirm one : cases)
            now.add(one.caseId().equals(event.caseId()) ? one.evolve(event) : one);
        if (event instanceof CaseOpened opened && !has(opened.caseId()))
            now.add(CaseOfFirm.of(opened));
        return copy(provinceKey, estateKey, places, List.copyOf(now), version);
    }

    /// The number of the next case.
    public int nextCase() {
        return cases.size() + 1;
    }

    /// Whether a case is running; then none may be opened.
    public boolean hasOpenCase() {
        return cases.stream().anyMatch(one -> !one.closed());
    }

    private boolean has(String caseId) {
        return cases.stream().anyMatch(one -> one.caseId().equals(caseId));
    }

    private static List<String> words(String folded, FirmRegistered event) {
        List<String> words = new ArrayList<>();
        for (String word : folded.split(" ", -1)) if (!word.isEmpty()) words.add(word);
        words.add(event.legalId());
        words.add(event.firmId().toLowerCase(Locale.ROOT));
        return List.copyOf(words);
    }

    private RegisteredFirm copy(
            @Nullable String province,
            @Nullable String estate,
            List<PlaceOfWork> newPlaces,
            List<CaseOfFirm> newCases,
            long newVersion) {
        return new RegisteredFirm(
                firmId,
                legalId,
                name,
                sortName,
                words,
                industryGroup,
                isicDivision,
                size,
                registeredOn,
                province,
                estate,
                newPlaces,
                newCases,
                newVersion);
    }
}
