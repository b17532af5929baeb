package rosukh.command.kernel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.jspecify.annotations.Nullable;
import rosukh.eventstore.CommitKeys;

/// Who asked, in which role and why, as stored with every event of a command: plain strings under
/// fixed names.
public final class Provenance implements CorrelationDataProvider {

    public static final String ACTOR = "actor";
    public static final String ROLE = "role";
    public static final String ORGANISATION = "organisation";
    public static final String AUTHENTICATION = "authentication";
    public static final String ON_BEHALF_OF = "onBehalfOf";

    /// Key of the body of the person acted for; only beside a person.
    public static final String ON_BEHALF_BODY = "onBehalfBody";

    public static final String REASON = "reason";
    public static final String LEGAL_BASIS = "legalBasis";

    /// Version of the stream the caller saw, where one was named.
    public static final String SEEN_VERSION = "seenVersion";

    public static final String IDEMPOTENCY_KEY = "idempotencyKey";
    public static final String REQUEST_HASH = "requestHash";

    /// Key and hash of a request that many commits answer, each event under a key of its own: they
    /// stand in the first of these commits only.
    public static final String BULK_KEY = "bulkKey";

    public static final String BULK_HASH = "bulkHash";

    private static final List<String> STORED =
            List.of(
                    ACTOR,
                    ROLE,
                    ORGANISATION,
                    AUTHENTICATION,
                    ON_BEHALF_OF,
                    ON_BEHALF_BODY,
                    REASON,
                    LEGAL_BASIS,
                    SEEN_VERSION,
                    IDEMPOTENCY_KEY,
                    REQUEST_HASH,
                    BULK_KEY,
                    BULK_HASH);

    /// The unique key of a request in the log, `i:<caller>:<key>`.
    public static String requestKey(String actor, String idempotencyKey) {
        return CommitKeys.IDEMPOTENCY + actor + ":" + idempotencyKey;
    }

    static Map<String, Object> of(Occasion occasion) {
        Actor actor = occasion.actor();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put(ACTOR, actor.account());
        said.put(ROLE, actor.role());
        said.put(ORGANISATION, actor.organisation());
        said.put(AUTHENTICATION, actor.authentication());
        Behalf behalf = actor.onBehalfOf();
        put(said, ON_BEHALF_OF, behalf == null ? null : behalf.account());
        put(said, REASON, occasion.reason());
        put(said, LEGAL_BASIS, occasion.legalBasis());
        Long seen = occasion.expectedVersion();
        put(said, SEEN_VERSION, seen == null ? null : seen.toString());
        put(said, IDEMPOTENCY_KEY, occasion.idempotencyKey());
        put(said, REQUEST_HASH, occasion.requestHash());
        Occasion.Bulk bulk = occasion.bulk();
        put(said, BULK_KEY, bulk == null ? null : bulk.key());
        put(said, BULK_HASH, bulk == null ? null : bulk.hash());
        return said;
    }

    /// Copies what is to be stored from a command to its events.
    @Override
    public Map<String, ?> correlationDataFor(Message<?> message) {
        Map<String, Object> kept = new LinkedHashMap<>();
        for (String name : STORED) put(kept, name, message.getMetaData().get(name));
        return kept;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) into.put(name, value);
    }
}
