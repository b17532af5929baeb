package rosukh.evidence.publishing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Orders that a test gives.
final class Decided implements Orders {

    final List<NewLife> lives = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();

    @Override
    public List<NewLife> newLives() {
        return List.copyOf(lives);
    }

    @Override
    public List<String> keys() {
        return List.copyOf(keys);
    }
}
