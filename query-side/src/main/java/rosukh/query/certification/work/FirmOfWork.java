package rosukh.query.certification.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rosukh.events.values.PersianText;

/// What the register says of a firm, as far as the work list shows it.
public record FirmOfWork(String firmId, String name, String legalId) {

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
