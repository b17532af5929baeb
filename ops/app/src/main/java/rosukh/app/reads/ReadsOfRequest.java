package rosukh.app.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerMapping;
import rosukh.events.audit.Read;
import rosukh.query.audit.explorer.Unmasked;
import rosukh.query.kernel.http.CsvFile;
import rosukh.query.kernel.show.Link;

/// Says of a request what it reads.
final class ReadsOfRequest {

    /// The request attribute that says how many records an answer holds.
    static final String RECORDS = ReadsOfRequest.class.getName() + ".records";

    private static final String PURPOSE = "X-Audit-Reason";
    private static final String ON_BEHALF_OF = "X-On-Behalf-Of";
    private static final int TEXT_LENGTH_MAX = 1000;
    private static final String TEXT = "q";
    private static final int UNKNOWN = -1;

    private final PersonalReads personal;
    private final Clock clock;

    ReadsOfRequest(PersonalReads personal, Clock clock) {
        this.personal = personal;
        this.clock = clock;
    }

    /// What an answer that is about to begin tells; empty if nothing of it is personal.
    Optional<Read> begun(HttpServletRequest request, int status) {
        Object records = request.getAttribute(RECORDS);
        boolean failed = status >= 400;
        boolean file = isFile(request);
        int count = failed ? 0 : records instanceof Integer known ? known : file ? UNKNOWN : 1;
        return read(request, status, count, failed || !file);
    }

    /// What a file tells when it has been written to its end; empty for everything else.
    Optional<Read> ended(HttpServletRequest request, int status) {
        return request.getAttribute(CsvFile.ROWS) instanceof Integer rows
                ? read(request, status, rows, true)
                : Optional.empty();
    }

    private static boolean isFile(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.endsWith(".csv") || path.endsWith(".ndjson");
    }

    private Optional<Read> read(
            HttpServletRequest request, int status, int records, boolean ended) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (pattern == null || who == null || who instanceof AnonymousAuthenticationToken)
            return Optional.empty();
        return personal.kindOf(pattern.toString())
                .map(kind ->
                        new Read(
                                clock.instant().toString(),
                                who.getName(),
                                granted(who, "ROLE_"),
                                granted(who, "ORG_").stream().findFirst().orElse(""),
                                header(request, ON_BEHALF_OF),
                                pattern.toString(),
                                kind,
                                subjects(request),
                                List.copyOf(new TreeSet<>(query(request).keySet())),
                                text(request),
                                records,
                                purpose(request),
                                status,
                                ended));
    }

    /// Why it is read, where that was said: for what is masked without a reason, in the address.
    private static @Nullable String purpose(HttpServletRequest request) {
        return request.getAttribute(Unmasked.ATTRIBUTE) instanceof Unmasked shown
                ? shown.reason()
                : header(request, PURPOSE);
    }

    private static Map<String, List<String>> query(HttpServletRequest request) {
        return Link.parse(request.getQueryString());
    }

    /// The ids in the address, and the firm of somebody who belongs to one alone.
    private static List<String> subjects(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map
                ? map.values().stream().map(String::valueOf).sorted().toList()
                : List.of();
    }

    private static @Nullable String text(HttpServletRequest request) {
        List<String> asked = query(request).get(TEXT);
        return asked == null ? null : Read.hashOf(asked.getFirst());
    }

    private static @Nullable String header(HttpServletRequest request, String name) {
        String given = request.getHeader(name);
        if (given == null || given.isBlank()) return null;
        String text =
                new String(given.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return text.strip().substring(0, Math.min(TEXT_LENGTH_MAX, text.strip().length()));
    }

    private static List<String> granted(Authentication who, String prefix) {
        return who.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(each -> each != null && each.startsWith(prefix))
                .map(each -> each.substring(prefix.length()))
                .sorted()
                .toList();
    }
}
