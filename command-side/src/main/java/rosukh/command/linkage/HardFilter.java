package rosukh.command.linkage;

/// Why a supplier is out of the question, in the order in which it is told.
enum HardFilter {
    H_DEMAND_CLOSED {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            return !asked.open();
        }
    },
    H_NOT_OPERATING {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            return !offer.operating();
        }
    },
    /// The class and every tag, or else a listed product that would do as well.
    H_CAPABILITY {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            boolean able =
                    offer.isicClasses().contains(asked.isicClass())
                            && offer.tags().containsAll(asked.tags());
            boolean listed =
                    asked.kbProductCode() != null
                            && offer.kbProducts().contains(asked.kbProductCode());
            return !able && !listed;
        }
    },
    H_CAPACITY {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            return Exact.less(
                    offer.freeCapacity(), 10_000, asked.minShareBp(), asked.neededCapacity());
        }
    },
    H_CERTIFICATE {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            for (String code : asked.requiredCertificates())
                if (!offer.certified(code, asked.deliveryOn())) return true;
            return false;
        }
    },
    H_SAME_GROUP {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            return asked.ownerGroup() != null && asked.ownerGroup().equals(offer.ownerGroup());
        }
    },
    H_BARRED {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            return offer.barredUntil() != null
                    && !offer.barredUntil().isBefore(asked.evaluatedOn());
        }
    },
    H_DISTANCE {
        @Override
        boolean rejects(Asked asked, Offer offer) {
            return asked.maxKm() != null && offer.km() > asked.maxKm();
        }
    };

    abstract boolean rejects(Asked asked, Offer offer);
}
