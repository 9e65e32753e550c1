package dev.firebreak.base.yaml;

/** A file from which nothing can be read, with the one reason why. */
public final class BadFile extends Exception {

    private final transient Fault fault;

    public BadFile(Fault fault) {
        super(fault.sentence(), null, false, false);
        this.fault = fault;
    }

    public BadFile(Place place, String why) {
        this(Fault.of(place, "", why));
    }

    public Fault fault() {
        return fault;
    }
}
