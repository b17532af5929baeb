package rosukh.query.certification.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosukh.events.firms.FirmEvent.FirmRegistered;
import rosukh.events.values.PersianText;

/// The firm a case is about, as it is in the register.
public record FirmOfCase(
        String firmId,
        String name,
        String legalId,
        String industryGroup,
        int isicDivision,
        String size) {

    static FirmOfCase of(FirmRegistered event) {
        return new FirmOfCase(
                event.firmId(),
                event.name(),
                event.legalId(),
                event.industryGroup(),
                event.isicDivision(),
                event.size());
    }

    /// A case of a firm that the log does not name.
    static FirmOfCase unknown(String firmId) {
        return new FirmOfCase(firmId, firmId, "", "", 0, "");
    }

    /// The folded words by which a case of this firm is found.
    List<String> words(String caseId) {
        List<String> words = new ArrayList<>();
        for (String word : PersianText.fold(name).split(" ", -1))
            if (!word.isBlank()) words.add(word);
        if (!legalId.isEmpty()) words.add(legalId);
        words.add(caseId.toLowerCase(Locale.ROOT));
        return List.copyOf(words);
    }
}
