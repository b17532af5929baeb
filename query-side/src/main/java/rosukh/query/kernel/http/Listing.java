package rosukh.query.kernel.http;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.show.Link;

/// A part of a list as the API answers it.
///
/// @param next pass it as `after` to get the next part; null on the last one
/// @param total how many the whole list has
public record Listing<T>(List<T> items, @Nullable String next, long total) {

    private static final int LIMIT_MAX = 200;

    /// Answers with the addresses of the next part and of the one before in the header `Link` too.
    ///
    /// @param here the address asked for
    public static <T> ResponseEntity<Listing<T>> answer(Page<T> page, Link here) {
        String next = page.next() == null ? null : page.next().text();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (next != null)
            answer.header(HttpHeaders.LINK, "<" + here.after(next) + ">; rel=\"next\"");
        if (page.previous() != null)
            answer.header(HttpHeaders.LINK, "<" + here.before(page.previous()) + ">; rel=\"prev\"");
        return answer.body(new Listing<>(page.items(), next, page.total()));
    }

    /// The size of a part, refused outside 1 to 200.
    public static int limit(int asked) {
        if (asked >= 1 && asked <= LIMIT_MAX) return asked;
        throw ApiProblem.badParameter(
                "limit", "PARAMETER_INVALID", "`limit` goes from 1 to " + LIMIT_MAX + ".");
    }
}
