package rosukh.query.indicators.profiles;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.stereotype.Component;
import rosukh.events.indicators.ProfileEvent;

/// Keeps the version of each firm's profile, which the next command must name.
@Component
@ProcessingGroup(ProfileVersions.GROUP)
class ProfileVersions {

    static final String GROUP = "indicators.profiles";

    private final Profiles profiles;

    ProfileVersions(Profiles profiles) {
        this.profiles = profiles;
    }

    @EventHandler
    void on(ProfileEvent event, TrackingToken token, @SequenceNumber long version) {
        profiles.store()
                .apply(event.firmId(), token, _ -> new ProfileVersion(event.firmId(), version));
    }

    @ResetHandler
    void reset() {
        profiles.store().reset();
    }
}
