package rosukh.query.kernel;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// The documents of one view: one record per id, each with the position of the last event applied
/// to it. Records are stored flat, so a component is queried by its name; components must not be
/// called `_id` or `position`, and the records must be public. Of the types a record may hold see
/// the driver's codecs: text, numbers, enums, `LocalDate`, `Instant`, lists, sets, maps with text
/// keys, public records.
///
/// Within an Axon unit of work changes are collected and written once, before the processor's token
/// is stored ([ViewBatch]); elsewhere they are written at once. A write only replaces the document
/// that was read, so a node that lost its segment cannot overwrite a newer state.
///
/// A thread that is in a [Scratch] reads and writes its documents instead.
///
/// What is personal lies in a document as it lies in the log, sealed (ADR 0040). A projection,
/// which runs within a unit of work, finds it sealed and writes it on as it is; everybody else
/// finds it opened.
public final class ViewStore<V extends Record> {

    private static final int PART = 200;

    private final ViewDocuments<V> documents;
    private final MongoCollection<BsonDocument> collection;
    private final ViewRows live;
    private final RecentDocuments<V> recent = new RecentDocuments<>();

    ViewStore(MongoDatabase database, String name, Class<V> type, Unsealing unsealing) {
        this.documents = new ViewDocuments<>(type, database.getCodecRegistry(), unsealing);
        this.collection = database.getCollection(name, BsonDocument.class);
        this.live = new StoredRows(collection);
    }

    public String name() {
        return collection.getNamespace().getCollectionName();
    }

    /// Applies one event to the document `id`. `change` gets the stored record, or null where there
    /// is none, and answers the new one; null removes (or does not create) it. An event that is not
    /// newer than the document is ignored.
    public void apply(String id, long position, UnaryOperator<@Nullable V> change) {
        Scratch past = Scratch.current();
        if (past != null) {
            applyAside(past.rows(name()), id, position, change);
            return;
        }
        if (!CurrentUnitOfWork.isStarted()) {
            Map<String, Change<V>> one = new LinkedHashMap<>();
            applyIn(one, id, position, change);
            write(one.values());
            return;
        }
        applyIn(ViewBatch.current().changesOf(this), id, position, change);
    }

    /// The same with the position taken from the processor's token.
    public void apply(String id, TrackingToken token, UnaryOperator<@Nullable V> change) {
        apply(id, Positions.of(token), change);
    }

    /// Within a batch, has the changes of this view written before those of views that were not
    /// touched yet: for records that are counted from what another view still holds.
    public void comesFirst() {
        if (Scratch.current() == null && CurrentUnitOfWork.isStarted())
            ViewBatch.current().changesOf(this);
    }

    /// The record as it is now; within a unit of work with what the batch has changed so far.
    public Optional<V> find(String id) {
        if (Scratch.current() == null && CurrentUnitOfWork.isStarted()) {
            Change<V> changed = ViewBatch.current().changesOf(this).get(id);
            if (changed != null) return Optional.ofNullable(changed.value());
        }
        return Optional.ofNullable(read(id)).map(documents::shown);
    }

    /// All that match, in the given order, at most `limit`.
    public List<V> list(Bson filter, Bson sort, int limit) {
        List<V> found = new ArrayList<>();
        for (BsonDocument row : rows().find(filter, sort, limit)) found.add(documents.shown(row));
        return found;
    }

    /// Hands over every match, in no order, without holding them in memory.
    public void forEach(Bson filter, Consumer<? super V> action) {
        rows().forEach(filter, row -> action.accept(documents.shown(row)));
    }

    /// Hands over every match in order, a part at a time, so that a long list needs little memory.
    public void forEach(Bson filter, Sort sort, Consumer<? super V> action) {
        Bson wanted = filter;
        List<BsonDocument> part;
        do {
            part = rows(wanted, sort, PART);
            part.forEach(row -> action.accept(documents.shown(row)));
            if (!part.isEmpty())
                wanted = Filters.and(filter, Cursor.after(part.getLast(), sort).beyond(sort));
        } while (part.size() == PART);
    }

    private List<BsonDocument> rows(Bson filter, Sort sort, int limit) {
        return rows().find(filter, sort.toBson(), limit);
    }

    public long count(Bson filter) {
        return rows().count(filter);
    }

    /// One page in the order of one component (never null) and then of the id. Less than a page
    /// before the cursor is the first page.
    public Page<V> page(Bson filter, Sort sort, @Nullable Cursor from, int limit) {
        boolean back = from != null && from.back();
        Bson wanted = from == null ? filter : Filters.and(filter, from.beyond(sort));
        Sort order = back ? sort.reversed() : sort;
        List<BsonDocument> found = rows(wanted, order, limit + 1);
        boolean more = found.size() > limit;
        if (back && !more) return page(filter, sort, null, limit);
        List<BsonDocument> rows = more ? found.subList(0, limit) : found;
        if (back) rows = rows.reversed();
        return new Page<>(
                rows.stream().map(documents::shown).toList(),
                back || more ? Cursor.after(rows.getLast(), sort) : null,
                from == null || rows.isEmpty() ? null : Cursor.before(rows.getFirst(), sort),
                count(filter));
    }

    /// Forgets everything; the next events build it anew.
    public void reset() {
        if (Scratch.current() == null) recent.forget();
        rows().clear();
    }

    void write(Collection<Change<V>> changes) {
        try {
            documents.write(collection, changes);
        } catch (RuntimeException failed) {
            recent.forget();
            throw failed;
        }
        recent.written(changes);
    }

    private void applyIn(
            Map<String, Change<V>> changes,
            String id,
            long position,
            UnaryOperator<@Nullable V> by) {
        recent.comesAt(position);
        Change<V> known = changes.get(id);
        Change<V> before = known == null ? stored(id) : known;
        if (position > before.position()) {
            changes.put(id, before.to(by.apply(before.value()), position));
        } else if (known == null) {
            changes.put(id, before);
        }
    }

    private Change<V> stored(String id) {
        Change<V> written = recent.get(id);
        if (written != null) return written;
        BsonDocument found = live.first(id);
        return found == null ? new Change<>(id, null, -1, -1, false) : documents.asRead(id, found);
    }

    private @Nullable BsonDocument read(String id) {
        return rows().first(id);
    }

    private ViewRows rows() {
        Scratch past = Scratch.current();
        return past == null ? live : past.rows(name());
    }

    private void applyAside(
            ViewRows rows, String id, long position, UnaryOperator<@Nullable V> change) {
        BsonDocument known = rows.first(id);
        if (known != null && position <= known.getInt64("position").getValue()) return;
        V next = change.apply(known == null ? null : documents.decode(known));
        if (next != null) rows.put(documents.encode(id, position, next));
        else if (known != null) rows.remove(id);
    }

    /// A document on its way to the collection.
    ///
    /// @param readAt the position it was read at, -1 if there was none
    record Change<V>(String id, @Nullable V value, long position, long readAt, boolean changed) {

        Change<V> asStored() {
            return new Change<>(id, value, position, position, false);
        }

        Change<V> to(@Nullable V next, long at) {
            return new Change<>(id, next, at, readAt, true);
        }
    }
}
