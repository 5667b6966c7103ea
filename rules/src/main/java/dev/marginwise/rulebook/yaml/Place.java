package dev.marginwise.rulebook.yaml;

/** Where something stands; lines count from 1. */
record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
