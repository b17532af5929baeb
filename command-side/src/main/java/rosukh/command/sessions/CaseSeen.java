package rosukh.command.sessions;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rosukh.command.kernel.http.Form;

/// A case as a page showed it, in one field: `<case id>@<version>`.
record CaseSeen(String caseId, long version) {

    private static final Pattern FIELD = Pattern.compile("(.+)@(\\d{1,9})");

    static CaseSeen in(Form form, String field) {
        String text = form.text(field);
        Matcher seen = FIELD.matcher(text);
        if (seen.matches()) return new CaseSeen(seen.group(1), Long.parseLong(seen.group(2)));
        if (!text.isEmpty()) form.fault(field, "CASE_SEEN", field + " is no case and version");
        return new CaseSeen("", 0);
    }
}
