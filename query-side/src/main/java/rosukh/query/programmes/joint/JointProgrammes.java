package rosukh.query.programmes.joint;

import com.mongodb.client.model.Filters;
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

/// The documents of joint programmes and the questions asked of them.
@Component
class JointProgrammes {

    static final String GROUP = "programmes.joint";
    static final Sort ORDER = Sort.newest("programmeId");
    static final Sort LATEST = Sort.newest("at");

    private final ViewStore<JointProgrammeFile> files;
    private final ViewStore<JointDeed> deeds;

    JointProgrammes(ViewStores stores) {
        files = stores.open("programmes_joint_v1", JointProgrammeFile.class, ORDER.index());
        deeds = stores.open("programmes_deeds_v1", JointDeed.class, LATEST.index(), "kind,of");
    }

    ViewStore<JointProgrammeFile> files() {
        return files;
    }

    ViewStore<JointDeed> deeds() {
        return deeds;
    }

    /// What is asked of the events behind figures; null for anything.
    record DeedQuestion(
            JointDeed.@Nullable Kind kind, @Nullable String of, @Nullable String programmeId) {}

    Page<JointProgrammeFile> page(
            JointProgrammeFile.@Nullable State state,
            Reader reader,
            @Nullable Cursor after,
            int limit) {
        return files.page(filter(state, reader), ORDER, after, limit);
    }

    void forEach(
            JointProgrammeFile.@Nullable State state,
            Reader reader,
            Consumer<JointProgrammeFile> action) {
        files.forEach(filter(state, reader), ORDER, action);
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

    private static Bson filter(JointProgrammeFile.@Nullable State state, Reader reader) {
        List<Bson> all = reach(reader);
        if (state != null) all.add(Filters.eq("state", state.name()));
        return and(all);
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
