package rosukh.query.programmes.joint;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import rosukh.query.kernel.Cursor;
import rosukh.query.kernel.Page;
import rosukh.query.kernel.Reader;
import rosukh.query.kernel.Sort;
import rosukh.query.kernel.ViewStore;
import rosukh.query.kernel.ViewStores;
import rosukh.query.kernel.gauges.Gauges;

/// The documents of joint programmes and the questions asked of them.
@Component
class JointProgrammes {

    static final String GROUP = "programmes.joint";
    static final Sort ORDER = Sort.newest("programmeId");
    static final Sort LATEST = Sort.newest("at");

    private final ViewStore<JointProgrammeFile> files;
    private final ViewStore<JointDeed> deeds;
    private final Gauges gauges;

    JointProgrammes(ViewStores stores) {
        files = stores.open("programmes_joint_v2", JointProgrammeFile.class, ORDER.index());
        deeds = stores.open("programmes_deeds_v1", JointDeed.class, LATEST.index(), "kind,of");
        gauges = new Gauges(stores, "programmes_quarters_v1", "programmes_gauges_v1");
    }

    ViewStore<JointProgrammeFile> files() {
        return files;
    }

    ViewStore<JointDeed> deeds() {
        return deeds;
    }

    Gauges gauges() {
        return gauges;
    }

    /// What is asked of programmes; null for anything.
    ///
    /// @param lateOn with a milestone that should have been reached before this day and is not
    record Question(
            JointProgrammeFile.@Nullable State state,
            @Nullable String provinceKey,
            @Nullable LocalDate lateOn) {

        static final Question ALL = new Question(null, null, null);
    }

    /// What is asked of the events behind figures; null for anything.
    record DeedQuestion(
            JointDeed.@Nullable Kind kind, @Nullable String of, @Nullable String programmeId) {}

    Page<JointProgrammeFile> page(
            Question asked, Reader reader, @Nullable Cursor after, int limit) {
        return files.page(filter(asked, reader), ORDER, after, limit);
    }

    void forEach(Question asked, Reader reader, Consumer<JointProgrammeFile> action) {
        files.forEach(filter(asked, reader), ORDER, action);
    }

    /// Whatever the reach: for what is measured, not for people.
    long count(JointProgrammeFile.State state) {
        return files.count(Filters.eq("state", state.name()));
    }

    /// How many within a reader's reach are late on a day.
    long countLate(LocalDate day, Reader reader) {
        return files.count(filter(new Question(null, null, day), reader));
    }

    /// Whatever the reach.
    long countLate(LocalDate day) {
        return files.count(late(day));
    }

    /// One programme; empty also where it is out of the reader's reach.
    Optional<JointProgrammeFile> find(String programmeId, Reader reader) {
        return files.find(programmeId).filter(each -> reader.sees("", each.provinceKey(), null));
    }

    Page<JointDeed> deeds(DeedQuestion asked, Reader reader, @Nullable Cursor after, int limit) {
        return deeds.page(filter(asked, reader), LATEST, after, limit);
    }

    void forEachDeed(DeedQuestion asked, Reader reader, Consumer<JointDeed> action) {
        deeds.forEach(filter(asked, reader), LATEST, action);
    }

    private static Bson filter(Question asked, Reader reader) {
        List<Bson> all = reach(reader);
        if (asked.state() != null) all.add(Filters.eq("state", asked.state().name()));
        if (asked.provinceKey() != null) all.add(Filters.eq("provinceKey", asked.provinceKey()));
        if (asked.lateOn() != null) all.add(late(asked.lateOn()));
        return and(all);
    }

    private static Bson late(LocalDate day) {
        return Filters.lt("dueOn", day);
    }

    private static Bson filter(DeedQuestion asked, Reader reader) {
        List<Bson> all = reach(reader);
        if (asked.kind() != null) all.add(Filters.eq("kind", asked.kind().name()));
        if (asked.of() != null) all.add(Filters.eq("of", asked.of()));
        if (asked.programmeId() != null) all.add(Filters.eq("programmeId", asked.programmeId()));
        return and(all);
    }

    private static List<Bson> reach(Reader reader) {
        List<Bson> all = new ArrayList<>();
        all.add(reader.reach("programmeId", "provinceKey", "estateKey"));
        return all;
    }

    private static Bson and(List<Bson> all) {
        all.removeIf(filter -> filter instanceof Document empty && empty.isEmpty());
        return all.isEmpty() ? new Document() : Filters.and(all);
    }
}
