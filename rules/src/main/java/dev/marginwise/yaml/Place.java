package dev.marginwise.yaml;

/** Where something stands; lines count from 1. */
public record Place(String file, int line) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
